/** Splits a paper's number and notation, such as `2417/SXD-QLĐT`. Null for anything else. */
export function splitNumber(text: string): { number: string; notation: string } | null {
  const [, number, notation] = /^\s*(?:số\s*:?\s*)?(\d{1,6}\p{L}?)\s*\/\s*(\S(?:.*\S)?)\s*$/iu.exec(text.normalize('NFC')) ?? [];
  return number === undefined || notation === undefined ? null : { number, notation };
}
