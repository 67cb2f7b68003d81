import { dayText } from '../formats.ts';
import type { Sentence } from '../language.ts';

/** The auditor's screens. */
export const auditWords = {
  title: { vi: 'Kiểm toán', en: 'Audit' },
  explorer: { vi: 'Tra cứu nhật ký', en: 'Journal explorer' },
  explorerAbout: {
    vi: 'Mọi sự việc của mọi hồ sơ được xem, lọc theo người, loại sự việc và thời gian.',
    en: 'Every fact of every commission you may see, by person, kind and time.',
  },
  verifyTitle: { vi: 'Xác minh chuỗi nhật ký', en: 'Verify the chain' },
  verifyAbout: {
    vi: 'Tệp nhật ký được kiểm ngay trong trình duyệt này, không gửi đi đâu. Muốn kết luận đầy đủ, hãy đối chiếu với tệp các dòng đã công bố do cơ quan khác giữ.',
    en: 'The exported journal is checked in this browser and sent nowhere. For a full verdict compare it with the published lines kept elsewhere.',
  },
  resultsTitle: { vi: 'Kết quả kiểm tra hằng đêm', en: 'Nightly verifications' },
  resultsAbout: {
    vi: 'Mỗi đêm hệ thống tự kiểm tra sổ sách, nhật ký và quy trình; người vận hành cũng có thể chạy bất cứ lúc nào.',
    en: 'Every night the system checks its ledgers, journals and procedures; an operator can do it at any time.',
  },
  exportJournal: { vi: 'Tải toàn bộ nhật ký', en: 'Download the journal' },
  exportedFile: { vi: 'Tệp nhật ký đã xuất', en: 'Exported journal' },
  headsFile: { vi: 'Tệp các dòng đã công bố (heads.log), không bắt buộc', en: 'Published lines (heads.log), optional' },
  announcedKeys: { vi: 'Mã khóa ký đã được thông báo, không bắt buộc', en: 'Announced key ids, optional' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  unreadable: { vi: 'Không đọc được tệp này.', en: 'This file cannot be read.' },
  chooseFile: { vi: 'Chọn tệp', en: 'Choose a file' },
  noFile: { vi: 'Chưa chọn tệp nào', en: 'No file chosen' },
  entry: { vi: 'mục số', en: 'entry' },
  publishedLine: { vi: 'dòng công bố số', en: 'published line' },
  line: { vi: 'dòng', en: 'line' },
  noneYet: { vi: 'Chưa có lần kiểm tra nào.', en: 'No verification yet.' },
  minutes: { vi: 'Thời gian chạy', en: 'Took' },
  seconds: { vi: 'giây', en: 'seconds' },
  source: { vi: 'Do', en: 'By' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  checkName: { vi: 'Nội dung kiểm tra', en: 'Check' },
  checked: { vi: 'Đã xem', en: 'Looked at' },
  violations: { vi: 'Sai', en: 'Violations' },
  where: { vi: 'Ở đâu', en: 'Where' },
  publishedHead: { vi: 'Dòng đã công bố', en: 'Published head' },
  registersTitle: { vi: 'Sổ văn bản', en: 'Registers' },
  book: { vi: 'Sổ', en: 'Book' },
  number: { vi: 'Số', en: 'Number' },
  arrivalNumber: { vi: 'Số đến', en: 'Arrival number' },
  signedOn: { vi: 'Ngày ký', en: 'Signed on' },
  arrivedOn: { vi: 'Ngày đến', en: 'Arrived on' },
  enteredOn: { vi: 'Ngày vào sổ', en: 'Entered on' },
  issuedBy: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  notation: { vi: 'Số, ký hiệu văn bản', en: 'Number and notation' },
  paperOn: { vi: 'Ngày văn bản', en: 'Dated' },
  subject: { vi: 'Trích yếu nội dung', en: 'Subject' },
  sentTo: { vi: 'Nơi nhận', en: 'Sent to' },
  remarks: { vi: 'Ghi chú', en: 'Remarks' },
  voided: { vi: 'Đã hủy số', en: 'Void' },
  // The only reason for which a number is voided: a restored database lacked it.
  voidedAsLost: { vi: 'mất cùng cơ sở dữ liệu, chưa báo cho ai', en: 'lost with the database before anybody was told' },
  stream: { vi: 'Sổ', en: 'Journal of' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  noFacts: { vi: 'Không có sự việc nào khớp. Hãy bỏ bớt điều kiện.', en: 'No fact matches. Take some filters away.' },
  noNumbers: { vi: 'Sổ này chưa cấp số nào trong năm.', en: 'This book gave no number in that year.' },
} as const satisfies Record<string, Sentence>;

/** The uses of a number that was taken ahead of its paper. */
export const numberUses = {
  awaitsPaper: { vi: 'Đã lấy số, chờ ký và phát hành', en: 'Taken, the paper is still to be signed and issued' },
  unused: {
    vi: 'Số không dùng: nhiệm vụ kết thúc trước khi văn bản được phát hành; lý do ghi trong hồ sơ',
    en: 'Unused: the commission ended before the paper was issued; the file says why',
  },
} as const satisfies Record<string, Sentence>;

export const streamNames = {
  commission: { vi: 'Hồ sơ nhiệm vụ', en: 'Commissions' },
  ledger: { vi: 'Bút toán ngân sách', en: 'Budget ledger' },
  masterData: { vi: 'Thay đổi danh mục', en: 'Changes of tables' },
} as const satisfies Record<string, Sentence>;

/** The results of checking a file. */
export const verdictWords = {
  broken: (faults: number): Sentence => ({ vi: `KHÔNG KHỚP: ${faults} lỗi`, en: `DOES NOT HOLD: ${faults} faults` }),
  holds: (since: number, newest: { sequence: number; at: string } | null): Sentence => ({
    vi: `KHỚP với các dòng công bố số ${since}–${newest?.sequence ?? since} (đến ${dayText((newest?.at ?? '').slice(0, 10))})`,
    en: `HOLDS against published lines ${since}–${newest?.sequence ?? since} (until ${dayText((newest?.at ?? '').slice(0, 10))})`,
  }),
  partly: {
    vi: 'Chuỗi khớp trong chính tệp, nhưng chưa đối chiếu đủ với dòng công bố giữ ở nơi khác.',
    en: 'The chain holds in itself, but is not fully compared with lines kept elsewhere.',
  },
  counted: (streams: number, facts: number, uncovered: number): Sentence => ({
    vi: `${streams} nhật ký, ${facts} sự việc${uncovered > 0 ? `; ${uncovered} sự việc mới hơn mọi dòng công bố` : ''}.`,
    en: `${streams} journals, ${facts} facts${uncovered > 0 ? `; ${uncovered} newer than every published line` : ''}.`,
  }),
  noEd25519: { vi: 'Trình duyệt này không kiểm được chữ ký.', en: 'This browser cannot check signatures.' },
};
