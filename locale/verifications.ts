import type { CheckName, Verdict, VerificationOutcome, VerificationSource } from '../domain/verification.ts';
import type { Sentence } from './language.ts';

/** The checks of a verification and their results, as the people who supervise the record read them. */

export const checkNames = {
  'journal-chain': { vi: 'Nhật ký liền mạch, không bị sửa', en: 'Journals are unbroken and unchanged' },
  'published-root': { vi: 'Nhật ký đúng với các dòng đã công bố', en: 'Journals are what was published of them' },
  receipts: { vi: 'Mỗi biên nhận ứng với một thao tác đã ghi', en: 'Each receipt stands for an act on record' },
  news: {
    vi: 'Mỗi tin báo từ hồ sơ khác có nguồn và chỉ ghi một lần; hồ sơ được mở ra thì có thật',
    en: 'News from another case has its cause there, once; a case that was begun is on record',
  },
  registers: { vi: 'Số văn bản liên tục và đúng sổ', en: 'Document numbers run on and stand in their books' },
  'budget-lines': { vi: 'Dòng ngân sách cân đối', en: 'Budget lines balance' },
  'master-data': {
    vi: 'Danh mục, vai trò, tài khoản, định mức đúng với nhật ký',
    en: 'Tables, roles, accounts and norms are what their journals say',
  },
  logs: { vi: 'Sổ ghi việc xem và can thiệp còn đủ, không bị sửa', en: 'Logs of readings and interventions are whole and unchanged' },
  'read-model': { vi: 'Dữ liệu tra cứu đúng với nhật ký', en: 'What is shown is what the journals say' },
  duties: { vi: 'Việc phải làm đúng với nhật ký', en: 'Duties are those that the journals owe' },
  owners: { vi: 'Hồ sơ đang mở nào cũng có người phụ trách bước tiếp theo', en: 'Somebody owns the next step of every open commission' },
  'commission-money': { vi: 'Tiền của từng nhiệm vụ đúng với sổ kế toán', en: 'Each commission moved the money that its journal says' },
  fees: { vi: 'Thù lao chỉ chi một lần, có căn cứ', en: 'Fees were earned and paid once' },
  'private-texts': { vi: 'Nội dung riêng còn đủ, không bị sửa', en: 'Private texts are there and unchanged' },
  papers: { vi: 'Văn bản trong từng hồ sơ đúng với nhật ký', en: 'The papers of each file are those that its journal names' },
  'document-contents': { vi: 'Nội dung tệp lưu trữ đúng với mã băm', en: 'The stored files are what their digests say' },
  'loose-texts': { vi: 'Không giữ nội dung riêng nào mà nhật ký không nhắc đến', en: 'No private text is kept that no journal names' },
  'heads-file': { vi: 'Tệp công bố đúng với cơ sở dữ liệu', en: 'The published file says what the database says' },
  'live-workflows': { vi: 'Hồ sơ đang mở nào cũng có quy trình đang chạy', en: 'Every open commission has its running procedure' },
  'workflow-state': { vi: 'Quy trình đang chạy đúng với dữ liệu tra cứu', en: 'Running procedures hold what is shown' },
  'head-published': { vi: 'Đã công bố dòng xác nhận của ngày', en: 'The line of the day is published' },
} as const satisfies Record<CheckName, Sentence>;

export const verdictNames = {
  holds: { vi: 'Đúng', en: 'Holds' },
  fails: { vi: 'Sai', en: 'Fails' },
  notChecked: { vi: 'Chưa kiểm tra được', en: 'Could not be checked' },
} as const satisfies Record<Verdict, Sentence>;

export const outcomeNames = {
  holds: { vi: 'Mọi điều kiểm tra đều đúng', en: 'Every check holds' },
  fails: { vi: 'Có điều kiểm tra sai', en: 'Some checks fail' },
  incomplete: { vi: 'Chưa kiểm tra được đầy đủ', en: 'Not everything could be checked' },
} as const satisfies Record<VerificationOutcome, Sentence>;

export const sourceNames = {
  nightly: { vi: 'Tự động hằng đêm', en: 'Nightly, by itself' },
  operator: { vi: 'Người vận hành yêu cầu', en: 'Asked for by an operator' },
} as const satisfies Record<VerificationSource, Sentence>;
