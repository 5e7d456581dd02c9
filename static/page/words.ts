/** One thing in a few words, and what follows from it. */
export interface Words {
  title: string;
  help: string;
}
