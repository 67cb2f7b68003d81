import type { expertReviewCommands } from '../../domain/commission/commands/expert-review.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `expertReview`. */
export const expertReviewActs = {
  fileOpinion: {
    button: { vi: 'Nộp phiếu nhận xét', en: 'File an opinion' },
    slug: 'nop-phieu-nhan-xet',
    fact: { opinionFiled: { vi: 'Đã nộp phiếu nhận xét', en: 'Filed an opinion' } },
  },
  requestMoreTime: {
    button: { vi: 'Xin thêm thời gian', en: 'Ask for more time' },
    slug: 'xin-them-thoi-gian',
    fact: { moreTimeRequested: { vi: 'Đã xin thêm thời gian', en: 'Asked for more time' } },
  },
  grantTime: {
    button: { vi: 'Đồng ý cho thêm thời gian', en: 'Grant more time' },
    slug: 'dong-y-cho-them-thoi-gian',
    fact: { timeGranted: { vi: 'Đã đồng ý cho thêm thời gian', en: 'Granted more time' } },
  },
  refuseTime: {
    button: { vi: 'Không đồng ý cho thêm thời gian', en: 'Refuse more time' },
    slug: 'khong-dong-y-cho-them-thoi-gian',
    fact: { timeRefused: { vi: 'Đã không đồng ý cho thêm thời gian', en: 'Refused more time' } },
  },
  returnOpinion: {
    button: { vi: 'Trả lại phiếu nhận xét để hoàn thiện', en: 'Return an opinion' },
    slug: 'tra-lai-phieu-nhan-xet-de-hoan-thien',
    fact: { opinionReturned: { vi: 'Đã trả lại phiếu nhận xét để hoàn thiện', en: 'Returned an opinion' } },
  },
  announceEvent: {
    button: { vi: 'Thông báo hội thảo, tọa đàm, hội nghị', en: 'Announce a consultation' },
    slug: 'thong-bao-hoi-thao-toa-dam-hoi-nghi',
    fact: { eventAnnounced: { vi: 'Đã thông báo hội thảo, tọa đàm, hội nghị', en: 'Announced a consultation' } },
  },
  filePaper: {
    button: { vi: 'Ghi nhận tham luận', en: 'File a paper' },
    slug: 'ghi-nhan-tham-luan',
    fact: { paperFiled: { vi: 'Đã ghi nhận tham luận', en: 'Filed a paper' } },
  },
  recordContribution: {
    button: { vi: 'Ghi nhận ý kiến góp ý', en: 'Record a contribution' },
    slug: 'ghi-nhan-y-kien-gop-y',
    fact: { contributionRecorded: { vi: 'Đã ghi nhận ý kiến góp ý', en: 'Recorded a contribution' } },
  },
  closeEvent: {
    button: { vi: 'Kết thúc và lập biên bản hội thảo, tọa đàm, hội nghị', en: 'Close a consultation' },
    slug: 'ket-thuc-va-lap-bien-ban-hoi-thao-toa-dam-hoi-nghi',
    fact: { eventClosed: { vi: 'Đã kết thúc và lập biên bản hội thảo, tọa đàm, hội nghị', en: 'Closed a consultation' } },
  },
  nameDelegate: {
    button: { vi: 'Ghi họ tên đại biểu', en: 'Name a delegate' },
    slug: 'ghi-ho-ten-dai-bieu',
    fact: { delegateNamed: { vi: 'Đã ghi họ tên đại biểu', en: 'Named a delegate' } },
  },
} as const satisfies CommissionActs<keyof typeof expertReviewCommands>;
