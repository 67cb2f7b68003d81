import { dictionary } from '@zxcvbn-ts/language-common';

/** What a guesser knows about a person before the first guess. */
export interface Known {
  username: string;
  /** Their name, the codes and names of their bodies, and other public facts. */
  names: readonly string[];
}

/** Words of this product and its field. */
const ourWords = ['phanbien', 'lienhiephoi', 'lienhiep', 'vusta', 'tuvan', 'giamdinh', 'khoahoc', 'kythuat', 'ubnd', 'admin', 'quantri'];
/** Words that guessers in this country try first. The list of the package comes from elsewhere. */
const localWords = ['vietnam', 'hanoi', 'saigon', 'hochiminh', 'danang', 'haiphong', 'cantho', 'nguyenvan', 'anhyeuem', 'emyeuanh'];
/** Shorter parts of a name occur in too many words. */
const shortestPart = 3;
/** A guesser tries all combinations of this many characters beside a known word. */
const fewCharacters = 6;
/** A text of at most this many runs of neighbours is a pattern: `1234567890` has one, `abcd1234` two. */
const fewRuns = 3;
const fewDifferent = 4;

let common: ReadonlySet<string> | undefined;

/** The most used passwords, folded: some 49,000, from lists that leaks made (MIT, @zxcvbn-ts/language-common). */
function mostUsed(): ReadonlySet<string> {
  return (common ??= new Set(dictionary['passwords-common'].map(fold)));
}

/**
 * Whether a password is among the first that a guesser tries (ASVS 5.0, 6.2.4 and 6.2.11): one of the most used, with or without some digits
 * at its ends; the person's own names, or ours, with little beside them; a repeat or a row of keys. Case, accents and the usual
 * substitutions (`p@ssw0rd`) make no difference.
 */
export function isGuessable(password: string, { username, names }: Known): boolean {
  const folded = fold(password);
  return isMostUsed(folded) || isPattern(folded) || isOwnWord(folded, [username, ...names, ...ourWords, ...localWords]);
}

function isMostUsed(folded: string): boolean {
  const core = folded.replace(/^[^a-z@$]+|[^a-z@$]+$/g, '');
  const beside = folded.length - core.length;
  const forms = [folded, compact(folded), ...(core.length > shortestPart && beside <= fewCharacters ? [core, compact(core)] : [])];
  return forms.some((form) => mostUsed().has(form) || mostUsed().has(plainLetters(form)));
}

function isOwnWord(folded: string, known: readonly string[]): boolean {
  const wholes = known.map(fold);
  const parts = [...wholes.map(compact), ...wholes.flatMap((whole) => wordsAndPairs(whole.split(/[^a-z0-9]+/)))];
  const words = [...new Set(parts)].filter((part) => part.length >= shortestPart).sort((a, b) => b.length - a.length);
  return [compact(folded), compact(plainLetters(folded))].some((form) => {
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), form);
    return rest !== form && (rest.length < fewCharacters || isPattern(rest) || isMostUsed(rest));
  });
}

/** `nguyen thi lan` as its words and as `nguyenthi`, `thilan`. */
function wordsAndPairs(words: readonly string[]): string[] {
  return words.flatMap((word, n) => (n === 0 ? [word] : [word, `${words[n - 1]}${word}`]));
}

/** Rows of neighbouring keys. The digits go round. */
const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function isPattern(folded: string): boolean {
  if (new Set(folded).size < fewDifferent || /^(.{1,5})\1+.{0,4}$/u.test(folded)) return true;
  return runs(folded) <= fewRuns;
}

/** How many runs of neighbours (equal, next, or previous in a row) a text has. */
function runs(text: string): number {
  const letters = Array.from(text);
  return letters.filter((letter, n) => n === 0 || !areNeighbours(letters[n - 1]!, letter)).length;
}

function areNeighbours(one: string, other: string): boolean {
  return one === other || rows.some((row) => row.includes(one + other) || row.includes(other + one));
}

/** Small letters without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function compact(folded: string): string {
  return folded.replace(/[^a-z0-9]/g, '');
}

const substitutes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

function plainLetters(folded: string): string {
  return folded.replace(/[013457@$!]/g, (sign) => substitutes[sign]!);
}
