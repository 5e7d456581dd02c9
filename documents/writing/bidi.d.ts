/** As the package behaves; its own types say that the function is a property. */
declare module 'bidi-js' {
  export interface Bidi {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): { levels: Uint8Array };
    /** Of each place from left to right the letter that stands there. */
    getReorderedIndices(text: string, levels: ReturnType<Bidi['getEmbeddingLevels']>): number[];
  }
  export default function bidiFactory(): Bidi;
}
