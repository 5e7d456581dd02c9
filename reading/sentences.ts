/** The places behind the full stops that end sentences, not those of "geb." and "Dr.". */
export function sentenceEnds(text: string): number[] {
  return [
    ...text.matchAll(
      /(?<=\p{L}{3}|\d{4}|\d{5,}|\))(?<!\b(?:geb|tel|str|nr|vers|dr|med|herr|frau|prof|dipl|mob|kto|jr|sen|bzw|ggf|inkl|evtl|betr|kk))[.!?] +(?=["„(]?\p{Lu})/giu,
    ),
  ]
    .filter(({ 0: end, index }) => /^\p{Lu}|^["„(]/u.test(text.slice(index + end.length)))
    .map(({ 0: end, index }) => index + end.length);
}
