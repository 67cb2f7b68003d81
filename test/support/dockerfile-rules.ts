/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  name: string;
  words: string;
}

/** Reads a Dockerfile: comments and blank lines dropped, `\` at a line's end joined. */
export function instructionsOf(dockerfile: string): Instruction[] {
  const joined = dockerfile
    .split('\n')
    .filter((line) => !line.trim().startsWith('#') && line.trim() !== '')
    .join('\n')
    .replace(/\\\n\s*/g, ' ');
  return joined.split('\n').map((line) => {
    const [, name = '', words = ''] = /^(\S+)\s*(.*)$/.exec(line.trim()) ?? [];
    return { name: name.toUpperCase(), words };
  });
}

const instructions = 'FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL'.split(
  ' ',
);
/** A tag that names one release, such as 24.19.0-bookworm-slim; `latest`, `24` and `stable` do not. */
const pinned = /^[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.-]+)?$/;

/** What hadolint (its DL numbers) and our own rules find wrong with a Dockerfile. */
export function dockerfileFaults(dockerfile: string): string[] {
  const all = instructionsOf(dockerfile);
  const lastFrom = all.findLastIndex(({ name }) => name === 'FROM');
  const [stages, final] = [stagesOf(all), all.slice(lastFrom + 1)];
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  expect(all[0]?.name === 'FROM' || all[0]?.name === 'ARG', 'DL3061: begins with FROM');
  expect(new Set(stages).size === stages.length, 'DL3024: names of stages are unique');
  for (const { name, words } of all) {
    expect(instructions.includes(name), `no such instruction: ${name}`);
    if (name === 'FROM')
      expect(pinned.test(words.split(' ')[0]!) || stages.includes(words.split(' ')[0]!), `DL3006/DL3007: ${words} is not pinned`);
    if (name === 'ADD') faults.push(`DL3020: ADD ${words}`);
    if (name === 'WORKDIR') expect(words.startsWith('/'), `DL3000: WORKDIR ${words} is not absolute`);
    if (name === 'COPY') faults.push(...copyFaults(words, stages));
    if (name === 'RUN') faults.push(...runFaults(words));
    if (name === 'ENV' || name === 'ARG')
      expect(!/(PASSWORD|SECRET|TOKEN|KEYS?)\b/i.test(words), `DL3064: ${name} ${words} looks like a secret`);
    if (name === 'CMD' || name === 'ENTRYPOINT') expect(isJsonList(words), `DL3025: ${name} is not in JSON form`);
    if (name === 'HEALTHCHECK') expect(isJsonList(words.replace(/^.*?CMD\s*/, '')), 'DL3025: HEALTHCHECK is not in JSON form');
  }
  for (const once of ['CMD', 'HEALTHCHECK', 'USER']) {
    expect(final.filter(({ name }) => name === once).length === 1, `the final stage has not exactly one ${once}`);
  }
  const user = final.find(({ name }) => name === 'USER')?.words ?? '';
  expect(/^[1-9]\d*(:[1-9]\d*)?$/.test(user), `DL3002/DL3066: USER ${user} is not a number above 0`);
  const afterUser = final.slice(final.findIndex(({ name }) => name === 'USER'));
  expect(!afterUser.some(({ name }) => name === 'RUN'), 'RUN after USER');
  return faults;
}

function stagesOf(all: readonly Instruction[]): string[] {
  return all.flatMap(({ name, words }) => (name === 'FROM' ? (/ as (\S+)$/i.exec(words)?.slice(1) ?? []) : []));
}

function copyFaults(words: string, stages: readonly string[]): string[] {
  const from = /--from=(\S+)/.exec(words)?.[1];
  const paths = words.split(' ').filter((word) => !word.startsWith('--'));
  const faults = from === undefined || stages.includes(from) ? [] : [`DL3022: COPY from ${from}, which is no stage`];
  return paths.length > 2 && !/\/$/.test(paths.at(-1)!) ? [...faults, `DL3021: COPY of several needs a folder: ${words}`] : faults;
}

function runFaults(words: string): string[] {
  const faults: string[] = [];
  if (/\bsudo\b/.test(words)) faults.push('DL3004: sudo');
  if (/\b(curl|wget)\b/.test(words)) faults.push('RUN downloads something that no lock file holds to a digest');
  if (/\bapt(-get)? /.test(words)) faults.push('DL3008: packages of the distribution are not pinned');
  if (/\bnpm (install|i|update)\b/.test(words)) faults.push('DL3016: npm ci is the command that keeps to the lock file');
  return faults;
}

function isJsonList(words: string): boolean {
  try {
    return Array.isArray(JSON.parse(words));
  } catch {
    return false;
  }
}
