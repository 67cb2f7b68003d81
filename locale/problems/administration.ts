import type { Sentence } from '../language.ts';

/** Problems of the tables that the procedures stand on, and of asking the wrong installation. */
export const administrationProblems = {
  UNKNOWN_PROVINCE: {
    vi: 'Địa chỉ này không thuộc tỉnh nào được phục vụ. Hãy kiểm tra lại địa chỉ truy cập.',
    en: 'No province is served at this address. Check the address.',
  },
  INVALID_CURSOR: {
    vi: 'Vị trí trang không hợp lệ. Hãy mở lại danh sách từ đầu.',
    en: 'The page position is not valid. Open the list again from the start.',
  },
  NO_RULE_SET: {
    vi: 'Chưa có bộ quy định nào có hiệu lực cho địa bàn và ngày này. Hãy đề nghị quản trị hệ thống kích hoạt bộ quy định.',
    en: 'No rule set is in force for this territory and day. Ask the administrator to activate one.',
  },
  NO_CALENDAR: {
    vi: 'Chưa có lịch làm việc. Hãy đề nghị quản trị hệ thống ban hành lịch.',
    en: 'There is no working-day calendar. Ask the administrator to publish one.',
  },
  CALENDAR_CHANGED: {
    vi: 'Lịch làm việc đã có bản mới sau khi ông/bà mở ra. Hãy tải lại rồi sửa trên bản mới.',
    en: 'A newer calendar was published since you opened it. Reload it and edit the new one.',
  },
  MASTER_DATA_TAKEN: {
    vi: 'Mã hoặc tên này đã được dùng. Hãy dùng mã khác, hoặc sửa mục đã có.',
    en: 'This code or name is taken. Use another, or change the entry that has it.',
  },
  MASTER_DATA_OVERLAPPING: {
    vi: 'Thời gian hiệu lực trùng với một mục khác. Hãy kết thúc mục cũ trước, hoặc sửa ngày hiệu lực.',
    en: 'The period of validity overlaps another entry. Close that one first, or change the days.',
  },
  MASTER_DATA_REFERENCE: {
    vi: 'Mục được dẫn không tồn tại. Hãy chọn lại trong danh sách.',
    en: 'What this entry names does not exist. Choose again from the list.',
  },
  MASTER_DATA_INVALID: {
    vi: 'Giá trị không hợp lệ với bảng dữ liệu này. Hãy kiểm tra các ngày và các số rồi gửi lại.',
    en: 'The values do not fit this table. Check days and numbers and send again.',
  },
} as const satisfies Record<string, Sentence>;
