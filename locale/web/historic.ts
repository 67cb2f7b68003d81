import type { Sentence } from '../language.ts';

/** A commission from before this system, as its source attests it. */
export const historicWords = {
  begunOn: { vi: 'Ngày bắt đầu', en: 'Begun on' },
  closedOn: { vi: 'Ngày kết thúc', en: 'Closed on' },
  source: { vi: 'Nguồn', en: 'Source' },
  document: { vi: 'Văn bản nguồn', en: 'The source itself' },
  attested: { vi: 'Nguồn xác nhận', en: 'What the source attests' },
  notOnRecord: { vi: 'Nguồn không nói đến', en: 'The source does not say' },
} as const satisfies Record<string, Sentence>;

/** The subjects of a source's statements. A subject without a name here is left out. */
export const attestedNames: Readonly<Record<string, Sentence>> = {
  assigningLetter: { vi: 'Công văn giao nhiệm vụ', en: 'Assigning letter' },
  assignedOn: { vi: 'Ngày giao', en: 'Assigned on' },
  assignedTo: { vi: 'Giao cho', en: 'Assigned to' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  directingDocument: { vi: 'Văn bản chỉ đạo', en: 'Directing document' },
  roundTableOn: { vi: 'Ngày tọa đàm', en: 'Round table on' },
  opinionsReceived: { vi: 'Số ý kiến nhận được', en: 'Opinions received' },
  opinionsInvited: { vi: 'Số ý kiến được mời', en: 'Opinions invited' },
  sectionsOfDraft: { vi: 'Số nhóm nhiệm vụ trong dự thảo', en: 'Sections of the draft' },
  dueBefore: { vi: 'Phải xong trước ngày', en: 'Due before' },
  publishedOn: { vi: 'Ngày đăng', en: 'Published on' },
};

/** The facts that a source may leave open. */
export const leftOpenNames: Readonly<Record<string, Sentence>> = {
  outcome: { vi: 'kết quả', en: 'the outcome' },
  resultReport: { vi: 'báo cáo kết quả', en: 'the result report' },
  response: { vi: 'việc tiếp thu, giải trình', en: 'the response' },
  cost: { vi: 'kinh phí', en: 'the cost' },
  whoWasInvited: { vi: 'ai được mời', en: 'who was invited' },
  serviceKind: { vi: 'loại dịch vụ', en: 'the kind of service' },
  registerNumbers: { vi: 'số vào sổ', en: 'register numbers' },
};
