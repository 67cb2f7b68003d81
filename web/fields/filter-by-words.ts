/** The text without accents and case, as people search. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase();

/** Whether an option matches the typed text. */
export function filterByWords(input: string, option?: { label: string }): boolean {
  return option !== undefined && plain(option.label).includes(plain(input));
}
