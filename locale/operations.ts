import type { Language, Sentence } from './language.ts';

/** Reasons why a case does not move, for an operator. The compiler compares them with `causes` of api/operations/causes.ts. */
export const obstacleSentences = {
  notOnRecord: {
    vi: 'Việc đã tiếp nhận chưa ghi được vào hồ sơ. Hãy xem cơ sở dữ liệu của tỉnh và loại lỗi, sửa nguyên nhân rồi cho thử lại.',
    en: 'An accepted act cannot be put on record. Look at the database of the province and the class of the failure, remove the cause, then retry.',
  },
  effectNotCarriedOut: {
    vi: 'Việc cấp số, hạch toán tiền hoặc báo sang hồ sơ khác chưa thực hiện được. Hãy xem cơ sở dữ liệu của tỉnh và loại lỗi, sửa nguyên nhân rồi cho thử lại; nếu không sửa được thì dừng hẳn, việc đó coi như chưa làm.',
    en: 'A number cannot be taken, money cannot be moved, or another case cannot be reached. Look at the database of the province and the class of the failure, remove the cause, then retry; if it cannot be removed, end the attempts, and the act counts as not done.',
  },
  stepFailing: {
    vi: 'Bước xử lý bị lỗi: bản phần mềm đang chạy không đọc tiếp được hồ sơ này. Hãy đưa bản trước trở lại; hồ sơ tự đi tiếp.',
    en: 'A step of the procedure fails: the running release cannot go on with this file. Put the previous release back; it goes on by itself.',
  },
  stepWaiting: {
    vi: 'Bước xử lý đang chờ tiến trình thực hiện. Hãy kiểm tra tiến trình này có đang chạy không.',
    en: 'A step of the procedure waits for a worker. Check that one is running.',
  },
  procedureMissing: {
    vi: 'Hồ sơ đang mở nhưng không có quy trình nào chạy. Cho thử lại thì quy trình được lập lại từ nhật ký.',
    en: 'The file is open, but no procedure runs for it. A retry begins it again from the journal.',
  },
  procedureEnded: {
    vi: 'Quy trình đã kết thúc trong khi hồ sơ còn mở: cơ sở dữ liệu là bản cũ hơn. Hãy làm theo sổ tay vận hành, mục phục hồi.',
    en: 'The procedure has ended while the file is open: the database is the older one. Follow the runbook on restoring.',
  },
  procedureBehind: {
    vi: 'Quy trình biết ít hơn nhật ký: kho của máy quy trình là bản cũ hơn. Hãy làm theo sổ tay vận hành, mục phục hồi.',
    en: 'The procedure knows less than the journal: its store is the older one. Follow the runbook on restoring.',
  },
  procedureAhead: {
    vi: 'Quy trình biết nhiều hơn hồ sơ đã ghi và không ghi tiếp. Hãy làm theo sổ tay vận hành, mục phục hồi.',
    en: 'The procedure knows more than is on record and puts nothing there. Follow the runbook on restoring.',
  },
  procedureDiffers: {
    vi: 'Quy trình và hồ sơ đã ghi nói khác nhau. Không sửa gì trước khi rõ bên nào đúng; hãy làm theo sổ tay vận hành.',
    en: 'The procedure and the record say different things. Change nothing before it is clear which is right; follow the runbook.',
  },
} as const satisfies Record<string, Sentence>;

/** The work for which a moving case waits. */
export function waitingSentence(duties: number, language: Language): string {
  const sentence: Sentence =
    duties === 0
      ? { vi: 'Đang xử lý, chưa có việc nào giao cho người.', en: 'Under way; nobody owes anything at the moment.' }
      : { vi: `Chờ người thực hiện: ${duties} việc đang mở.`, en: `Waits for people: open duties: ${duties}.` };
  return sentence[language];
}

/** The kinds of intervention by an operator. */
export const interventionNames = {
  retryActivities: { vi: 'Cho thử lại ngay', en: 'Retried at once' },
  recreateWorkflow: { vi: 'Lập lại quy trình từ nhật ký', en: 'Procedure begun again from the journal' },
  giveUpEffect: { vi: 'Dừng hẳn việc cấp số, hạch toán hoặc báo sang hồ sơ khác', en: 'Attempts ended for good' },
} as const satisfies Record<string, Sentence>;
