/** As the figures are that Arabic, Persian and Japanese keyboards write: ٣ ۳ ３. */
const zeros = [0x0660, 0x06f0, 0xff10];

/** The same figures as the practice's programs know them. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (figure) => {
    const code = figure.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
}
