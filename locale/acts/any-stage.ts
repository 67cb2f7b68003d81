import type { anyStageCommands } from '../../domain/commission/commands/any-stage.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of any stage. */
export const anyStageActs = {
  extendDeadline: {
    button: { vi: 'Gia hạn', en: 'Extend a deadline' },
    slug: 'gia-han',
    fact: { deadlineExtended: { vi: 'Đã gia hạn', en: 'Extended a deadline' } },
  },
  reassign: {
    button: { vi: 'Giao người khác thực hiện', en: 'Hand a duty to another person' },
    slug: 'giao-nguoi-khac-thuc-hien',
    fact: { reassigned: { vi: 'Đã giao người khác thực hiện', en: 'Handed a duty to another person' } },
  },
  hold: {
    button: { vi: 'Tạm dừng nhiệm vụ', en: 'Put on hold' },
    slug: 'tam-dung-nhiem-vu',
    fact: { held: { vi: 'Đã tạm dừng nhiệm vụ', en: 'Put on hold' } },
  },
  resume: {
    button: { vi: 'Tiếp tục nhiệm vụ', en: 'Resume' },
    slug: 'tiep-tuc-nhiem-vu',
    fact: { resumed: { vi: 'Đã tiếp tục nhiệm vụ', en: 'Resumed' } },
  },
  attachDocument: {
    button: { vi: 'Đính kèm tài liệu vào hồ sơ', en: 'Attach a document' },
    slug: 'dinh-kem-tai-lieu-vao-ho-so',
    fact: { documentAttached: { vi: 'Đã đính kèm tài liệu vào hồ sơ', en: 'Attached a document' } },
  },
  addNote: {
    button: { vi: 'Thêm ghi chú', en: 'Add a note' },
    slug: 'them-ghi-chu',
    fact: { noteAdded: { vi: 'Đã thêm ghi chú', en: 'Added a note' } },
  },
  raiseObstacle: {
    button: { vi: 'Phản ánh khó khăn, vướng mắc', en: 'Raise an obstacle' },
    slug: 'phan-anh-kho-khan-vuong-mac',
    fact: { obstacleRaised: { vi: 'Đã phản ánh khó khăn, vướng mắc', en: 'Raised an obstacle' } },
  },
  contestEntry: {
    button: { vi: 'Không thừa nhận văn bản nhập thay', en: 'Contest an entry made on our behalf' },
    slug: 'khong-thua-nhan-van-ban-nhap-thay',
    fact: { entryContested: { vi: 'Đã không thừa nhận văn bản nhập thay', en: 'Contested an entry made on their behalf' } },
  },
  answerContest: {
    button: { vi: 'Trả lời về văn bản nhập thay', en: 'Answer about an entry' },
    slug: 'tra-loi-ve-van-ban-nhap-thay',
    fact: { contestAnswered: { vi: 'Đã trả lời về văn bản nhập thay', en: 'Answered about an entry' } },
  },
  noteEntry: {
    button: { vi: 'Đã xem văn bản nhập thay', en: 'We have seen the entry made on our behalf' },
    slug: 'da-xem-van-ban-nhap-thay',
    fact: { entryNoted: { vi: 'Đã xem văn bản nhập thay', en: 'Took note of an entry made on their behalf' } },
  },
  takeBackEntry: {
    button: { vi: 'Rút lại văn bản nhập thay', en: 'Take back an entry' },
    slug: 'rut-lai-van-ban-nhap-thay',
    fact: { entryTakenBack: { vi: 'Đã rút lại văn bản nhập thay', en: 'Took back an entry' } },
  },
  terminate: {
    button: { vi: 'Chấm dứt thực hiện nhiệm vụ', en: 'Terminate the commission' },
    slug: 'cham-dut-thuc-hien-nhiem-vu',
    fact: { terminated: { vi: 'Đã chấm dứt thực hiện nhiệm vụ', en: 'Terminated the commission' } },
  },
} as const satisfies CommissionActs<keyof typeof anyStageCommands>;
