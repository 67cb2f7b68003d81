/** Real scripts put fewer marks on one base letter. More of them cover the lines around it. */
const maxMarks = 5;

/** Scripts in which a zero-width joiner or non-joiner changes what is read. */
const joining =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Adlm}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}' +
  '\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
/** A joiner between two letters or marks of such a script, or between two emoji that make one picture. */
const neededJoiner = new RegExp(
  `(?<=(?=[${joining}])[\\p{L}\\p{M}])[\\u200c\\u200d](?=(?=[${joining}])[\\p{L}\\p{M}])` +
    `|(?<=\\p{Extended_Pictographic}\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})`,
  'gu',
);
/** A variation selector: the sign before it is drawn as a picture or as text. */
const neededSelector = /(?<=[\p{Emoji}])[\ufe0e\ufe0f]/gu;

/** Every way to end a line or a page: CR LF, CR, VT, FF, NEL, line and paragraph separator. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/**
 * Characters that are drawn as nothing: control, format, private use, noncharacters, unpaired surrogates, the placeholder of an object
 * (U+FFFC) and the null notehead (U+1D159).
 */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufffc\u{1d159}]/gu;
/** A visible character: a letter, number, punctuation mark or sign, but not the empty Braille cell. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;
const flood = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');

/**
 * A text of several lines in the form that is stored: NFC, trimmed, line ends as `\n`, tabs kept, invisible characters removed.
 * Zero-width joiners stay between letters that need them. A text without a visible character becomes empty. Idempotent.
 */
export function cleanText(text: string): string {
  return settled(text, (given) => visible(given.replace(lineEnds, '\n')));
}

/** The same for a field of one line: breaks and tabs, with the blanks around them, are one blank. Idempotent. */
export function cleanLine(text: string): string {
  return settled(text, (given) => visible(joined(given.replace(lineEnds, '\n').split(/[\n\t]/u))));
}

/**
 * The form in which two equal texts agree: width, case and blanks do not count. Accents count, because they make other words in
 * Vietnamese.
 */
export function sameText(text: string): string {
  return cleanLine(text).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Repeats a pass until nothing changes: a removal may join what it separated. Every pass shortens or normalises. */
function settled(text: string, pass: (text: string) => string): string {
  let now = pass(text);
  for (let next = pass(now); next !== now; next = pass(now)) now = next;
  return now;
}

function joined(lines: readonly string[]): string {
  return lines.length === 1
    ? lines[0]!
    : lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ');
}

function visible(text: string): string {
  const kept = withoutUnseen(text.normalize('NFC')).replace(flood, '$1').normalize('NFC').trim();
  return seen.test(kept.replaceAll('\u2800', '')) ? kept : '';
}

function withoutUnseen(text: string): string {
  const needed = new Set([...text.matchAll(neededJoiner), ...text.matchAll(neededSelector)].map((match) => match.index));
  return text.replace(unseen, (character, at: number) => (character === '\n' || character === '\t' || needed.has(at) ? character : ''));
}
