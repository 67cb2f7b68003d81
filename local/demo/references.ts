import { demoId } from '../seed/ids.ts';
import type { Play } from './play.ts';

/** Ids of the demonstration province, by the names people use. */
export const person = (username: string): string => demoId(`person/${username}`);
export const expert = (n: number): string => person(`chuyengia.${n}`);
export const organisation = (code: string): string => demoId(`organisation/${code}`);

/** The year's budget line for this work. */
export function budgetLine(play: Play, code = 'tvpb-chung'): string {
  return demoId(`budget-line/${play.today.slice(0, 4)}/${code}`);
}

const signers: Record<string, string> = {
  'so.xaydung.ld': 'Phó Giám đốc Sở Xây dựng',
  'so.khcn.ld': 'Phó Giám đốc Sở Khoa học và Công nghệ',
  'so.nnmt.ld': 'Giám đốc Sở Nông nghiệp và Môi trường',
  'stc.ld': 'Phó Giám đốc Sở Tài chính',
  'ubnd.ld': 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH UBND tỉnh',
  'lhh.lanhdao': 'Chủ tịch Liên hiệp hội',
};

/** A paper signed today by this leader, under a number of their office, with the scan when it has a title. */
export async function signed(play: Play, leader: string, notation: string, title?: string) {
  const documents = title === undefined ? [] : [await play.upload(leader, title)];
  return { number: play.number(), notation, on: play.today, signer: signers[leader] ?? 'Lãnh đạo cơ quan', documents };
}
