import { dayOf, plusDays } from '../domain/calendar/day.ts';
import { expert, organisation, person } from '../local/demo/references.ts';
import { Caller } from './caller.ts';

/** The people of a system, each signed in once. */
export class Staff {
  readonly url: string;
  readonly #signedIn = new Map<string, Promise<Caller>>();

  constructor(url: string) {
    this.url = url;
  }

  as(username: string): Promise<Caller> {
    const known = this.#signedIn.get(username) ?? Caller.signIn(this.url, username);
    this.#signedIn.set(username, known);
    return known;
  }

  async close(): Promise<void> {
    for (const caller of this.#signedIn.values()) (await caller).close();
  }
}

const today = () => dayOf(Date.now());
let letters = 0;

/** A department's letter that asks for advice without cost: the shortest way to a commission that is open. */
export async function begin(staff: Staff): Promise<string> {
  const letter = ++letters;
  const requester = await staff.as('so.khcn.ld');
  return requester.begin({
    command: 'submitRequest',
    letter: { number: `B${letter}`, notation: 'SKHCN-QLKH', on: today(), signer: 'Giám đốc Sở' },
    instrument: 'requestLetter',
    serviceKinds: ['advisory'],
    obligation: 'optional',
    proposal: { type: 'khoa-hoc-cong-nghe', title: `Dự thảo Kế hoạch phát triển khoa học và công nghệ, phần ${letter}` },
    questions: ['Các chỉ tiêu có sát với tiềm lực của tỉnh?'],
    dossier: [],
    wantedOn: plusDays(today(), 60),
    parts: { requester: organisation('so-khcn'), host: organisation('so-khcn'), decidingAuthority: organisation('ubnd') },
    funding: { source: 'none' },
  });
}

/** Begins that many by ten clients at once; returns their ids. */
export async function beginMany(staff: Staff, commissions: number): Promise<string[]> {
  const ids: string[] = [];
  let left = commissions;
  const client = async () => {
    while (left-- > 0) ids.push(await begin(staff));
  };
  await Promise.all(Array.from({ length: 10 }, client));
  return ids;
}

/** The letter is registered and has its specialist. */
export async function take(staff: Staff, id: string): Promise<void> {
  await (await staff.as('lhh.vanthu')).give(id, 'register', { arrivedOn: today() });
  const assignment = { specialist: person('lhh.chuyenvien'), instruction: 'Thẩm tra hồ sơ.' };
  await (await staff.as('lhh.lanhdao')).give(id, 'assignSpecialist', assignment);
}

/** Experts whose opinions are due, by number, in a commission that `openReview` opened. */
export const reviewers = [1, 2, 3, 4, 5, 6] as const;
const secretary = 7;

/** Brings a commission to the stage in which a group of experts reviews. */
export async function openReview(staff: Staff, id: string): Promise<void> {
  await (await staff.as('lhh.lanhdao')).give(id, 'accept', { formOfWork: 'expertGroup', deliverOn: plusDays(today(), 50) });
  const role = (n: number) => (n === 1 ? 'chair' : n === secretary ? 'scienceSecretary' : n < 4 ? 'reviewer' : 'member');
  const members = [...reviewers, secretary].map((n) => ({ person: expert(n), role: role(n) }));
  await (await staff.as('lhh.chuyenvien')).give(id, 'proposePanel', { members });
  const leader = await staff.as('lhh.phochutich');
  const documents = [await leader.upload('Quyết định lập tổ chuyên gia')];
  await leader.give(id, 'appointPanel', { decision: { on: today(), signer: 'Phó Chủ tịch Liên hiệp hội', documents } });
  for (const n of [...reviewers, secretary]) {
    const member = await staff.as(`chuyengia.${n}`);
    await member.give(id, 'answerInvitation', { accepts: true });
    await member.give(id, 'declareInterests', { interests: [], undertakes: true });
  }
}

export async function addNote(staff: Staff, id: string): Promise<void> {
  await (await staff.as('lhh.chuyenvien')).give(id, 'addNote', { note: 'Đã trao đổi với Sở về số liệu điều tra.' });
}

/** A note that is possible from the first letter on. */
export async function noteOfRequester(staff: Staff, id: string): Promise<void> {
  await (await staff.as('so.khcn.ld')).give(id, 'addNote', { note: 'Sở sẽ gửi bổ sung số liệu điều tra.' });
}

export async function fileOpinion(staff: Staff, id: string, n: number): Promise<void> {
  const opinion = {
    conclusion: 'agreeWithChanges',
    assessment: 'Chỉ tiêu đầu tư ngoài ngân sách cao so với thực tế.',
    recommendations: ['Điều chỉnh chỉ tiêu đầu tư ngoài ngân sách.'],
  };
  await (await staff.as(`chuyengia.${n}`)).give(id, 'fileOpinion', opinion);
}

/** Returns an opinion, so that it can be filed again. */
export async function returnOpinion(staff: Staff, id: string, n: number): Promise<void> {
  const returned = { person: expert(n), reason: 'Phiếu chưa nêu căn cứ.' };
  await (await staff.as(`chuyengia.${secretary}`)).give(id, 'returnOpinion', returned);
}
