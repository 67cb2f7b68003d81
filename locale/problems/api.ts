import type { Sentence } from '../language.ts';

/** Problems of the request itself and of the infrastructure. They arise before or beside the rules of the procedure. */
export const apiProblems = {
  VALIDATION: {
    vi: 'Nội dung gửi lên chưa đúng. Hãy sửa các trường được nêu rồi gửi lại.',
    en: 'What was sent is not right. Correct the fields named and send again.',
  },
  INVALID_CURSOR: {
    vi: 'Vị trí trang trong danh sách không còn đúng. Hãy mở lại danh sách từ đầu.',
    en: 'The place in the list is no longer valid. Open the list from its beginning.',
  },
  REFERENCE_UNKNOWN: {
    vi: 'Cơ quan, người hoặc danh mục được chọn không tồn tại hoặc đã hết hiệu lực. Hãy chọn lại trong danh sách.',
    en: 'An organisation, person or entry chosen does not exist or is no longer valid. Choose again from the list.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    vi: 'Yêu cầu thiếu tiêu đề Idempotency-Key. Hãy gửi lại kèm một giá trị riêng cho lần thực hiện này.',
    en: 'The header Idempotency-Key is missing. Send again with a value of its own for this act.',
  },
  IDEMPOTENCY_MISMATCH: {
    vi: 'Mã lần gửi này đã dùng cho một nội dung khác. Hãy dùng mã mới nếu đây là việc khác.',
    en: 'This idempotency key was used for another content. Use a new key if this is another act.',
  },
  CHANGED_SINCE: {
    vi: 'Đã có thay đổi sau khi ông/bà mở nội dung này. Hãy xem thay đổi rồi quyết định.',
    en: 'This has changed since you opened it. Look at the change and decide again.',
  },
  UNAUTHENTICATED: {
    vi: 'Ông/bà chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập rồi thực hiện lại.',
    en: 'You are not signed in, or your session has ended. Sign in and try again.',
  },
  SIGN_IN_FAILED: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra lại, hoặc liên hệ quản trị hệ thống.',
    en: 'The user name or the password is wrong. Check both, or ask the administrator.',
  },
  PASSWORD_WRONG: {
    vi: 'Mật khẩu hiện tại không đúng, nên mật khẩu chưa được đổi. Hãy nhập lại mật khẩu đang dùng.',
    en: 'The current password is wrong, so nothing was changed. Enter the password you sign in with.',
  },
  PASSWORD_GUESSABLE: {
    vi: 'Mật khẩu này dễ đoán: nó thuộc các mật khẩu hay dùng, là dãy phím, hoặc gần với tên của ông/bà hay của hệ thống. Hãy chọn một câu khác.',
    en: 'This password is easy to guess: it is much used, a row of keys, or close to your name or ours. Choose another sentence.',
  },
  TOKEN_TERM: {
    vi: 'Mã truy cập có hiệu lực từ hôm nay và tối đa 90 ngày. Hãy chọn ngày hết hạn trong khoảng đó.',
    en: 'An access token lasts from today for at most 90 days. Choose its last day within them.',
  },
  TOO_MANY_ATTEMPTS: {
    vi: 'Đã thử quá nhiều lần trong thời gian ngắn. Hãy chờ ít phút rồi thử lại.',
    en: 'There were too many attempts in a short time. Wait a few minutes and try again.',
  },
  CSRF_HEADER_MISSING: {
    vi: 'Yêu cầu không đến từ ứng dụng này. Hãy tải lại trang; chương trình tự động phải gửi tiêu đề X-Requested-With.',
    en: 'The request did not come from this application. Reload the page; programs must send the header X-Requested-With.',
  },
  TOKEN_READS_ONLY: {
    vi: 'Mã truy cập này chỉ được đọc dữ liệu. Hãy tạo mã có quyền thực hiện, hoặc đăng nhập rồi thực hiện trên màn hình.',
    en: 'This access token may only read. Make one that may act, or sign in and do it on the screen.',
  },
  FORBIDDEN: {
    vi: 'Ông/bà không có quyền thực hiện việc này. Hãy đề nghị quản trị hệ thống cấp quyền nếu cần.',
    en: 'You do not have the right to do this. Ask the administrator for it if you need it.',
  },
  NOT_FOUND: {
    vi: 'Không tìm thấy nội dung này, hoặc ông/bà không được xem. Hãy kiểm tra lại địa chỉ.',
    en: 'This does not exist, or is not yours to see. Check the address.',
  },
  UNKNOWN_OBSTACLE: {
    vi: 'Khó khăn, vướng mắc này không có hoặc đã được trả lời. Hãy tải lại nhiệm vụ và chọn vướng mắc đang chờ trả lời.',
    en: 'There is no such open obstacle. Reload the commission and choose one that waits for an answer.',
  },
  UNKNOWN_PROVINCE: {
    vi: 'Địa chỉ truy cập không thuộc tỉnh nào được phục vụ ở đây. Hãy kiểm tra lại địa chỉ do tỉnh cung cấp.',
    en: 'No province is served at this address. Check the address your province gave you.',
  },
  ADDRESS_UNREADABLE: {
    vi: 'Địa chỉ này không đọc được. Hãy kiểm tra lại địa chỉ, hoặc mở lại từ trang chủ.',
    en: 'This address cannot be read. Check it, or start again from the first page.',
  },
  ADDRESS_TOO_LONG: {
    vi: 'Địa chỉ này quá dài nên không dẫn đến nội dung nào. Hãy kiểm tra lại địa chỉ, hoặc mở lại từ trang chủ.',
    en: 'This address is too long and leads nowhere. Check it, or start again from the first page.',
  },
  HEADERS_TOO_LARGE: {
    vi: 'Phần đầu của yêu cầu quá lớn. Hãy xóa cookie của trang này trong trình duyệt rồi mở lại.',
    en: 'The headers of the request are too large. Delete the cookies of this site in your browser and open it again.',
  },
  REQUEST_UNREADABLE: {
    vi: 'Hệ thống không đọc được yêu cầu này. Hãy tải lại trang; chương trình tự động phải gửi đúng chuẩn HTTP.',
    en: 'The request cannot be read. Reload the page; programs must send valid HTTP.',
  },
  REQUEST_TOO_SLOW: {
    vi: 'Yêu cầu gửi đến quá chậm nên chưa được nhận. Hãy kiểm tra kết nối mạng rồi gửi lại.',
    en: 'The request came too slowly and was not taken. Check your connection and send it again.',
  },
  PAYLOAD_TOO_LARGE: {
    vi: 'Nội dung gửi lên quá lớn. Hãy rút gọn, hoặc gửi phần dài dưới dạng tài liệu đính kèm.',
    en: 'What was sent is too large. Shorten it, or send the long part as a document.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    vi: 'Định dạng nội dung gửi lên không được nhận. Hãy gửi theo định dạng JSON, riêng tài liệu thì tải lên theo biểu mẫu.',
    en: 'The format of what was sent is not accepted. Send JSON; documents are uploaded as a form.',
  },
  DOCUMENT_EMPTY: {
    vi: 'Tệp gửi lên không có nội dung. Hãy chọn lại tệp.',
    en: 'The file is empty. Choose it again.',
  },
  ONE_DOCUMENT_A_FORM: {
    vi: 'Mỗi lần chỉ tải lên được một tệp; chưa tệp nào được nhận. Hãy tải lên từng tệp một.',
    en: 'One file can be uploaded at a time, and none of these was kept. Upload them one by one.',
  },
  DOCUMENT_TOO_LARGE: {
    vi: 'Tệp vượt dung lượng cho phép. Hãy giảm dung lượng hoặc tách thành nhiều tệp.',
    en: 'The file is too large. Make it smaller or split it.',
  },
  DOCUMENT_TYPE: {
    vi: 'Loại tệp này không được nhận, hoặc nội dung tệp không đúng với loại đã khai. Hãy lưu đúng định dạng được nhận, ví dụ PDF, rồi gửi lại.',
    en: 'This type of file is not accepted, or its content is not of the type it claims to be. Save it in an accepted format, such as PDF, and send again.',
  },
  DOCUMENT_DAMAGED: {
    vi: 'Tệp lưu trữ của tài liệu này đã mất hoặc bị thay đổi nên không được đưa ra. Hãy báo người vận hành phục hồi tệp từ bản sao lưu.',
    en: 'The stored file of this document is missing or was changed, so it is not given out. Tell the operators, who restore it from a backup.',
  },
  SECOND_PERSON_NEEDED: {
    vi: 'Việc này cần người quản trị thứ hai: không ai tự xác nhận đề xuất của mình, cũng không ai tự trao vai trò hay tự đặt lại mật khẩu cho mình. Hãy đề nghị một quản trị hệ thống khác; mật khẩu của mình đổi tại trang Tài khoản.',
    en: 'This takes a second administrator: nobody confirms their own proposal, gives a role to themselves, or resets their own account. Ask another administrator; change your own password on the account page.',
  },
  CHANGE_DECIDED: {
    vi: 'Đề xuất này đã được người khác quyết định. Hãy tải lại trang để xem kết quả.',
    en: 'Somebody else has decided this proposal. Reload the page to see what came of it.',
  },
  CHANGE_LAPSED: {
    vi: 'Dữ liệu mà đề xuất này dựa vào đã thay đổi, hoặc người đề xuất không còn là quản trị hệ thống, nên không xác nhận được nữa. Hãy từ chối đề xuất này rồi lập đề xuất mới.',
    en: 'What this proposal rests on has changed, or its proposer is no longer an administrator, so it cannot be confirmed. Reject it and make a new one.',
  },
  CHANGE_OF_ANOTHER: {
    vi: 'Chỉ người đề xuất mới rút lại được đề xuất này. Hãy xác nhận hoặc từ chối.',
    en: 'Only its proposer may take this proposal back. Confirm or reject it.',
  },
  ACCOUNT_MISSING: {
    vi: 'Người này chưa có tài khoản. Hãy đặt tên đăng nhập trước, rồi lập đường dẫn đặt mật khẩu.',
    en: 'This person has no account. Give them a user name first, then make a link to set the password.',
  },
  PASSWORD_BY_LINK: {
    vi: 'Quản trị hệ thống không đặt mật khẩu cho người khác. Hãy lập đường dẫn đặt mật khẩu; một người quản trị thứ hai xác nhận, rồi chính người dùng đặt mật khẩu của mình.',
    en: 'An administrator sets no password for anybody else. Make a link to set it; a second administrator confirms, and then the person sets their own.',
  },
  RESET_REFUSED: {
    vi: 'Đường dẫn hoặc mã không đúng, đã được dùng, đã hết hạn, hoặc tài khoản không còn mở. Hãy kiểm tra lại mã, hoặc đề nghị quản trị hệ thống lập đường dẫn mới.',
    en: 'The link or the code is wrong, was used, has expired, or the account is no longer open. Check the code, or ask the administrators for a new link.',
  },
  VALUE_NOT_STORABLE: {
    vi: 'Có giá trị không lưu được, ví dụ ngày hoặc số nằm ngoài giới hạn. Hãy kiểm tra các ngày, các số và ký tự lạ rồi gửi lại.',
    en: 'A value cannot be stored, for example a day or a number beyond its limits. Check days, numbers and unusual characters, then send again.',
  },
  CONFLICTS_WITH_RECORD: {
    vi: 'Nội dung gửi không khớp với dữ liệu đang có, ví dụ dẫn đến mục không còn hoặc trùng mục đã có. Hãy tải lại trang, kiểm tra rồi gửi lại.',
    en: 'What was sent does not fit what is on record: it refers to something that is gone, or repeats what is there. Reload, check and send again.',
  },
  DOCUMENT_UNKNOWN: {
    vi: 'Có tài liệu được dẫn mà chưa được tải lên. Hãy tải tài liệu lên trước rồi gửi lại.',
    en: 'A document named here has not been uploaded. Upload it first and send again.',
  },
  NO_RULE_SET: {
    vi: 'Chưa có bộ quy định nào có hiệu lực cho địa bàn và ngày này. Hãy đề nghị quản trị hệ thống công bố bộ quy định áp dụng.',
    en: 'No rule set is in force for this territory and day. Ask the administrator to publish the one that applies.',
  },
  NO_CALENDAR: {
    vi: 'Chưa có lịch ngày làm việc để tính hạn. Hãy đề nghị quản trị hệ thống công bố lịch.',
    en: 'There is no calendar of working days to count with. Ask the administrator to publish one.',
  },
  CALENDAR_CHANGED: {
    vi: 'Đã có bản lịch ngày làm việc mới hơn. Hãy xem những ngày đã đổi rồi công bố lại.',
    en: 'A newer calendar was published. Look at the days that changed, then publish again.',
  },
  MASTER_DATA_TAKEN: {
    vi: 'Mã hoặc tên này đã được dùng trong danh mục. Hãy chọn mã khác, hoặc sửa mục đã có.',
    en: 'This code or name is already in the register. Choose another, or edit the entry there is.',
  },
  MASTER_DATA_OVERLAPPING: {
    vi: 'Thời gian hiệu lực trùng với một mục đã có. Hãy kết thúc hiệu lực của mục cũ trước ngày bắt đầu của mục mới.',
    en: 'The period of validity overlaps that of another entry. End the older one before the new one begins.',
  },
  MASTER_DATA_REFERENCE: {
    vi: 'Mục này dẫn đến một mục không có trong danh mục. Hãy tạo mục được dẫn trước, hoặc chọn mục khác.',
    en: 'This refers to an entry that is not in the registers. Create that entry first, or choose another.',
  },
  MASTER_DATA_INVALID: {
    vi: 'Nội dung của mục không hợp lệ, ví dụ ngày kết thúc trước ngày bắt đầu. Hãy kiểm tra lại rồi gửi lại.',
    en: 'The entry does not hold together, for example it ends before it begins. Check it and send again.',
  },
  SUCCESSOR_NEEDED: {
    vi: 'Cơ quan này còn phần việc trong hồ sơ đang mở. Hãy chọn cơ quan kế thừa rồi kết thúc lại.',
    en: 'This body still has a part in open files. Choose the body that takes over, and end it again.',
  },
  SUCCESSOR_NOT_THERE: {
    vi: 'Cơ quan kế thừa chưa hoạt động hoặc đã kết thúc vào ngày tiếp theo. Hãy chọn cơ quan hoạt động từ ngày đó.',
    en: 'The successor does not exist on the next day. Choose a body that exists from that day on.',
  },
  DRAFT_CHANGED: {
    vi: 'Bản nháp đã được lưu ở nơi khác sau khi ông/bà mở ra. Hãy so hai bản, giữ nội dung cần dùng rồi lưu lại.',
    en: 'The draft was saved somewhere else after you opened it. Compare the two, keep what you need and save again.',
  },
  DRAFT_HANDED_OVER: {
    vi: 'Bản nháp đang ở người khác nên chưa sửa được. Hãy chờ người đó gửi đi hoặc trả lại, hoặc lấy lại bản nháp.',
    en: 'The draft is in other hands, so it cannot be changed. Wait until it is sent or returned, or take it back.',
  },
  DRAFT_OF_MAKER: {
    vi: 'Chỉ người soạn mới bỏ được bản nháp này. Hãy trả lại kèm ghi chú.',
    en: 'Only its maker may discard this draft. Return it with a note.',
  },
  DRAFT_RECEIVER: {
    vi: 'Người được chọn không có thẩm quyền ký gửi nội dung này trong cùng cơ quan. Hãy chọn người khác trong danh sách.',
    en: 'The person chosen may not give this in your organisation. Choose another from the list.',
  },
  DRAFT_SUBMITTED: {
    vi: 'Bản nháp này đã được gửi đi và đã ghi nhận. Hãy mở hồ sơ đã gửi để xem kết quả.',
    en: 'This draft has been sent and is on record. Open the case to see what came of it.',
  },
  SIGNED_IN_AS: {
    vi: 'Bây giờ người khác đang đăng nhập trong trình duyệt này, nên việc chưa được thực hiện. Hãy sao lại những gì đã nhập, rồi tải lại trang hoặc đăng nhập lại đúng tài khoản.',
    en: 'Somebody else is signed in in this browser now, so that nothing was done. Copy what you have typed, then load the page again or sign in again with the right account.',
  },
  TOO_MANY_KEPT: {
    vi: 'Số bản nháp hoặc danh sách đã lưu đạt mức tối đa. Hãy xóa bớt những gì không còn dùng rồi lưu lại.',
    en: 'You have kept as many drafts or views as there is room for. Delete what you no longer need and save again.',
  },
  NOT_STUCK: {
    vi: 'Hồ sơ hoặc vướng mắc này không bị kẹt: không có gì để thử lại. Hãy xem đang chờ ai.',
    en: 'This case is not stuck: there is nothing to retry. Look at whom it waits for.',
  },
  NO_EFFECT_TO_GIVE_UP: {
    vi: 'Ở đây không có việc cấp số, hạch toán hay báo sang hồ sơ khác nào đang lỗi để dừng. Hãy tải lại trang để xem nguyên nhân hiện tại.',
    en: 'No number, posting or message to another case is failing here, so there is nothing to end. Reload the page to see the present cause.',
  },
  RETRY_NOT_SAFE: {
    vi: 'Thử lại không giải quyết được nguyên nhân này và có thể gây hại. Hãy làm theo sổ tay vận hành.',
    en: 'A retry does not remove this cause and might do harm. Follow the runbook.',
  },
  ENGINE_AWAY: {
    vi: 'Máy quy trình tạm thời không trả lời, chưa rõ yêu cầu đã có tác dụng chưa. Hãy kiểm tra máy quy trình rồi xem lại.',
    en: 'The engine does not answer for the moment, and whether the request took effect is unknown. Check the engine, then look again.',
  },
  OUTCOME_UNKNOWN: {
    vi: 'Hệ thống chưa trả lời kịp nên chưa rõ kết quả. Hãy gửi lại đúng yêu cầu này với cùng mã lần gửi; việc sẽ không bị làm hai lần.',
    en: 'The system did not answer in time, so the outcome is unknown. Repeat the same request with the same key; it will not be done twice.',
  },
  DATABASE_AWAY: {
    vi: 'Cơ sở dữ liệu tạm thời không truy cập được. Hãy thử lại sau ít phút; những gì đã ghi nhận không bị mất.',
    en: 'The database is away for the moment. Try again in a few minutes; nothing on record is lost.',
  },
  INTERNAL: {
    vi: 'Hệ thống gặp lỗi khi xử lý. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị hệ thống kèm mã yêu cầu.',
    en: 'The system failed while handling this. Try again; if it fails again, give the administrator the request number.',
  },
} as const satisfies Record<string, Sentence>;
