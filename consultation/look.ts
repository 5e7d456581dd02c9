/** How large a patient's pages are written, and with how much contrast. */
export interface Look {
  text: 'normal' | 'large' | 'largest';
  contrast: boolean;
}

export const normalLook: Look = { text: 'normal', contrast: false };

/** What an address asks for (`?text=large&contrast=more`); the normal look where it is nothing of ours. */
export function readLook(query: (name: string) => string | undefined): Look {
  const text = query('text');
  return {
    text: text === 'large' || text === 'largest' ? text : 'normal',
    contrast: query('contrast') === 'more',
  };
}

/** For an address, without a `?`; empty for the normal look. */
export function lookQuery({ text, contrast }: Look): string {
  return [text !== 'normal' && `text=${text}`, contrast && 'contrast=more'].filter(Boolean).join('&');
}
