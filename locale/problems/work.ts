import type { RejectionCode } from '../../domain/commission/rejections.ts';
import type { Sentence } from '../language.ts';

/** Refusals about the experts' work: panel, opinions, consultations, meetings, report, response. */
export const workRefusals = {
  NOT_AN_EXPERT: {
    vi: 'Người được chọn chưa có trong danh sách chuyên gia. Hãy bổ sung người này vào danh sách, hoặc chọn người khác; riêng thư ký hành chính có thể là cán bộ Liên hiệp hội.',
    en: 'The person chosen is not a registered expert. Register them first, or choose someone else. Only the administrative secretary may be Union staff.',
  },
  PANEL_SIZE: {
    vi: 'Số thành viên không đúng quy định cho hình thức thực hiện này. Hãy bổ sung hoặc giảm thành viên; nhiều hơn quy định thì ghi rõ lý do.',
    en: 'The number of members does not fit this form of work. Add or remove members, or say why there are more than the rule says.',
  },
  PANEL_ODD_NUMBER: {
    vi: 'Hội đồng phải có số thành viên lẻ. Hãy thêm hoặc bớt một thành viên, hoặc ghi rõ lý do.',
    en: 'The panel must have an odd number of members. Add or remove one, or say why it is even.',
  },
  PANEL_REVIEWERS: {
    vi: 'Chưa đủ số ủy viên phản biện. Hãy bổ sung ủy viên phản biện vào danh sách.',
    en: 'There are too few reviewers. Add reviewers to the list.',
  },
  PANEL_ROLES: {
    vi: 'Thành phần phải có đủ các vai trò bắt buộc, đúng một chủ tịch và một thư ký khoa học. Hãy rà soát lại vai trò của từng thành viên.',
    en: 'The panel needs its required roles, with one chair and one science secretary. Check the role of each member.',
  },
  PANEL_DUPLICATE: {
    vi: 'Một người có mặt hai lần trong danh sách, hoặc đã từng tham gia hội đồng này. Hãy chọn người khác.',
    en: 'A person stands twice in the list or has been on this panel before. Choose someone else.',
  },
  MEMBER_OF_HOST: {
    vi: 'Người đang hoặc mới thôi giữ việc tại cơ quan chủ trì soạn thảo, cơ quan cấp trên, trực thuộc hay tiền thân của cơ quan đó không được chủ trì, làm phó chủ tịch, ủy viên phản biện hoặc thư ký. Hãy chọn người khác cho vai trò này.',
    en: 'Whoever works or lately worked for the host, or for a body above, below or before it, may not preside, be vice-chair, reviewer or secretary. Choose someone else for this role.',
  },
  PERSON_LEFT: {
    vi: 'Người được chọn không còn hoặc chưa giữ việc vào ngày này. Hãy chọn người đang công tác.',
    en: 'The person chosen is not in office on this day. Choose somebody who is.',
  },
  BODY_CLOSED: {
    vi: 'Cơ quan được chọn không còn hoạt động vào ngày này. Hãy chọn cơ quan kế thừa.',
    en: 'The body chosen does not exist on this day. Choose the body that took over.',
  },
  UNKNOWN_MEMBER: {
    vi: 'Người này không phải là thành viên hội đồng, tổ chuyên gia được tham gia việc này. Hãy chọn trong danh sách thành viên hiện tại.',
    en: 'This person is not a member who may take part in this. Choose from the present members.',
  },
  ALREADY_ANSWERED: {
    vi: 'Lời mời đã được trả lời. Hãy liên hệ chuyên viên Liên hiệp hội nếu ông/bà muốn thay đổi.',
    en: 'The invitation has been answered. Contact the specialist of the Union if you want to change it.',
  },
  NOT_ACCEPTED: {
    vi: 'Thành viên này chưa nhận lời tham gia. Hãy trả lời lời mời trước.',
    en: 'The member has not accepted the invitation. Answer the invitation first.',
  },
  NOT_DECLARED: {
    vi: 'Chưa kê khai xung đột lợi ích, hoặc kê khai chưa được kết luận, nên hồ sơ chưa mở. Hãy kê khai và chờ kết luận trước.',
    en: 'Interests have not been declared or not been cleared, so the file is still closed. Declare them and wait for the decision.',
  },
  CONFLICT_OPEN: {
    vi: 'Xung đột lợi ích đã kê khai đang chờ kết luận. Hãy chờ lãnh đạo Liên hiệp hội kết luận.',
    en: 'The declared conflict of interest is waiting for a decision. Wait until the leader of the Union has decided.',
  },
  CONFLICTED: {
    vi: 'Người có xung đột lợi ích, hoặc là thành viên của chính hội đồng này, không được tham gia việc này. Hãy để một lãnh đạo khác hoặc thành viên khác thực hiện.',
    en: 'A person with a conflict of interest, or with a seat on this panel, may not do this. Have another leader or member do it.',
  },
  NO_CONFLICT: {
    vi: 'Thành viên này không có xung đột lợi ích đang chờ kết luận. Hãy tải lại danh sách thành viên và chọn lại.',
    en: 'No conflict of this member is waiting for a decision. Reload the list of members and choose again.',
  },
  ALREADY_FILED: {
    vi: 'Ý kiến này đã được nộp hoặc ghi nhận. Hãy đề nghị thư ký khoa học trả lại phiếu nếu cần sửa.',
    en: 'This opinion has been filed already. Ask the science secretary to return it if it has to change.',
  },
  NO_OPINION: {
    vi: 'Thành viên này chưa nộp phiếu nhận xét. Hãy chờ hoặc nhắc thành viên nộp phiếu.',
    en: 'This member has not filed an opinion. Wait for it, or remind the member.',
  },
  NO_TIME_REQUEST: {
    vi: 'Không có đề nghị thêm thời gian nào của người này đang chờ. Hãy tải lại nhiệm vụ và chọn lại.',
    en: 'This person has no open request for more time. Reload the commission and choose again.',
  },
  NO_EVENT_OPEN: {
    vi: 'Chưa có hội thảo, tọa đàm, hội nghị nào đang mở. Hãy thông báo tổ chức trước.',
    en: 'No consultation is open. Announce one first.',
  },
  UNKNOWN_EVENT: {
    vi: 'Không có hội thảo, tọa đàm, hội nghị nào mang số này. Hãy chọn trong danh sách của nhiệm vụ.',
    en: 'There is no consultation with this number. Choose one from the list of this commission.',
  },
  EVENT_CLOSED: {
    vi: 'Hội thảo, tọa đàm, hội nghị này đã kết thúc. Hãy thông báo một cuộc mới nếu cần lấy thêm ý kiến.',
    en: 'This consultation is closed. Announce another one if more contributions are needed.',
  },
  EVENT_OPEN: {
    vi: 'Còn hội thảo, tọa đàm, hội nghị chưa kết thúc. Hãy kết thúc và lập biên bản, rồi trình báo cáo.',
    en: 'A consultation is still open. Close it with its minutes, then submit the report.',
  },
  UNION_ASKED: {
    vi: 'Liên hiệp hội không tự hỏi ý kiến, không tự mời mình. Hãy bỏ Liên hiệp hội khỏi danh sách cơ quan được hỏi, được mời.',
    en: 'The Union does not ask or invite itself. Remove it from the bodies that are asked or invited.',
  },
  UNION_ADDRESSED: {
    vi: 'Liên hiệp hội không gửi kiến nghị cho chính mình. Hãy chọn cơ quan khác nhận kiến nghị.',
    en: 'The Union does not address a recommendation to itself. Choose another body.',
  },
  ADDRESSEE_SHAPE: {
    vi: 'Mỗi nơi nhận kiến nghị là một cơ quan trong danh mục, hoặc một tên ghi tay. Hãy sửa lại từng dòng.',
    en: 'Each addressee is a body of the register, or a name. Correct each row.',
  },
  UNKNOWN_COLLECTION: {
    vi: 'Cơ quan này không được hỏi trong lần lấy ý kiến đó. Hãy chọn lần lấy ý kiến gửi cho cơ quan.',
    en: 'That body was not asked in this collection. Choose a collection that asks it.',
  },
  UNKNOWN_INVITEE: {
    vi: 'Số thứ tự này không có trong danh sách khách mời. Hãy chọn trong danh sách, hoặc ghi người phát biểu ngoài danh sách khi kết thúc cuộc họp.',
    en: 'That number is not in the list of invitees. Choose one from the list, or record the speaker when the event is closed.',
  },
  CHAIR_NEEDED: {
    vi: 'Cần đúng một người chủ trì: người trong danh bạ, hoặc một khách mời có mặt mà không có trong danh bạ. Hãy chọn lại người chủ trì.',
    en: 'Exactly one person chairs: somebody of the registers, or an invitee who was present and is in no register. Choose the chair again.',
  },
  DELEGATE_UNNAMED: {
    vi: 'Đại biểu của cơ quan thì phải có họ tên. Hãy ghi họ tên người đến thay mặt cơ quan đó.',
    en: 'A delegate of a body has a name. Enter the name of who comes for that body.',
  },
  NOT_A_DELEGATE: {
    vi: 'Chỉ ghi họ tên đại biểu cho khách mời là cơ quan và đã có mặt. Hãy chọn một cơ quan có mặt trong danh sách.',
    en: 'A delegate is named only for an invited body that was present. Choose such a body of the list.',
  },
  NO_DELEGATE: {
    vi: 'Chưa có cuộc hội thảo, tọa đàm nào đã kết thúc mà có đại biểu của cơ quan. Hãy ghi họ tên khi kết thúc cuộc đó.',
    en: 'No consultation that is closed had a delegate of a body. Enter the names when you close it.',
  },
  CO_ORGANISER_UNION: {
    vi: 'Liên hiệp hội là bên tổ chức, không phải bên phối hợp. Hãy bỏ Liên hiệp hội khỏi danh sách phối hợp.',
    en: 'The Union is the organiser, not a co-organiser. Take the Union off the list of co-organisers.',
  },
  AUTHOR_NEEDED: {
    vi: 'Báo cáo của chuyên gia độc lập phải có tên người viết, và chỉ loại tài liệu này mới có. Hãy chọn người viết, hoặc chọn loại tài liệu khác.',
    en: "An independent expert's report names its author, and no other kind of document does. Choose the author, or another kind.",
  },
  SESSIONS_DIFFER: {
    vi: 'Danh sách có mặt từng buổi không khớp với danh sách có mặt chung. Hãy đánh dấu mỗi người dự ở ít nhất một buổi, và không ghi ai ngoài danh sách chung.',
    en: 'The lists of the sessions do not make the list of who was present. Mark everybody present in at least one session, and nobody else.',
  },
  INVITEE_SHAPE: {
    vi: 'Mỗi khách mời chỉ được ghi bằng một cách: cơ quan, cá nhân trong danh sách, hoặc tên ghi tay. Hãy sửa lại từng dòng khách mời.',
    en: 'Each invitee is given in one way only: an organisation, a registered person, or a name. Correct each row.',
  },
  OPINIONS_OUTSTANDING: {
    vi: 'Còn thành viên chưa nộp phiếu nhận xét. Hãy chờ đủ phiếu, hoặc thay thành viên không nộp.',
    en: 'Some opinions are still due. Wait for them, or replace the members who do not file.',
  },
  UNKNOWN_MEETING: {
    vi: 'Không có phiên họp nào mang số này đang chờ lập biên bản. Hãy triệu tập phiên họp trước, hoặc chọn đúng phiên họp.',
    en: 'No meeting with this number is waiting for its record. Convene one first, or choose the right one.',
  },
  MEETING_OPEN: {
    vi: 'Đã triệu tập một phiên họp mà chưa lập biên bản. Hãy lập biên bản hoặc hủy phiên họp đó trước.',
    en: 'A meeting has been convened and not recorded. Record it or call it off first.',
  },
  DEPUTY_UNFIT: {
    vi: 'Người được ủy quyền phải là người của Liên hiệp hội đọc được dự thảo báo cáo: lãnh đạo khác, văn thư hoặc chuyên viên được giao. Hãy chọn người khác.',
    en: 'The deputy must be somebody of the Union who reads the draft: another leader, the clerk or the assigned specialist. Choose someone else.',
  },
  UNKNOWN_THEME: {
    vi: 'Không có nhóm chuyên đề này. Hãy tải lại trang và chọn lại.',
    en: 'There is no such theme. Reload the page and choose again.',
  },
  THEME_REPORTED: {
    vi: 'Nhóm chuyên đề đã có báo cáo thì không bỏ được. Hãy giữ nhóm đó trong danh sách.',
    en: 'A theme with a report cannot be left out. Keep it in the list.',
  },
  THEME_LEAD_ROLE: {
    vi: 'Trưởng nhóm chuyên đề phải là thành viên có phiếu nhận xét. Hãy chọn người khác.',
    en: 'The lead of a theme must be a member who files an opinion. Choose someone else.',
  },
  NOT_THEME_LEAD: {
    vi: 'Chỉ trưởng nhóm nộp báo cáo chuyên đề của nhóm mình. Hãy báo chuyên viên nếu nhóm cần trưởng nhóm khác.',
    en: 'Only the lead files the report of a theme. Tell the specialist if the theme needs another lead.',
  },
  THEMES_OUTSTANDING: {
    vi: 'Còn nhóm chuyên đề chưa nộp báo cáo. Hãy chờ đủ báo cáo chuyên đề, hoặc cử trưởng nhóm khác.',
    en: 'Reports of themes are still due. Wait for them, or name another lead.',
  },
  SESSION_TAKEN: {
    vi: 'Đã có phiên họp khác vào buổi này. Hãy ghi rõ buổi của từng phiên, hoặc chọn ngày, buổi khác.',
    en: 'Another session has this part of the day. State the half-day of each, or choose another day or half-day.',
  },
  NOT_INVITED: {
    vi: 'Có cơ quan không được mời dự phiên họp này. Hãy ghi người của cơ quan đó ở mục khách mời khác.',
    en: 'One of these bodies was not invited to this session. Enter who came for it among the other guests.',
  },
  GUEST_SHAPE: {
    vi: 'Nơi công tác của mỗi đại biểu là một cơ quan trong danh mục, hoặc một tên ghi tay. Hãy bỏ bớt một ô.',
    en: 'Where each guest works is a body of the register, or a name. Clear one of the two fields.',
  },
  INVITATION_OVER: {
    vi: 'Cơ quan không có giấy mời nào đang chờ cử đại biểu: phiên họp có thể đã họp hoặc đã hủy. Hãy xem lại giấy mời.',
    en: 'The body has no open invitation to this session, which may have been held or called off. Look at the invitation.',
  },
  DELEGATE_NAMED: {
    vi: 'Cơ quan đã trả lời giấy mời này. Hãy báo Liên hiệp hội nếu đổi người; thư ký ghi người đến dự vào biên bản.',
    en: 'The body has answered this invitation. If another person comes, tell the Union: the secretary records who came.',
  },
  VOTE_BEFORE_OPINIONS: {
    vi: 'Phiên nghiên cứu họp trước khi có phiếu nhận xét nên không biểu quyết và không có ý kiến bảo lưu. Hãy bỏ phần đó, ghi ở phiên kết luận.',
    en: 'A study session comes before the opinions and takes no vote or dissent. Leave these to the session that concludes.',
  },
  MEETING_NOT_COUNCIL: {
    vi: 'Chỉ hình thức hội đồng mới có phiên họp. Hãy tiếp tục với báo cáo kết quả.',
    en: 'Only a council meets. Go on with the report.',
  },
  CHAIR_ABSENT: {
    vi: 'Người được ủy quyền chủ trì phải là phó chủ tịch hội đồng. Hãy chọn phó chủ tịch kèm văn bản ủy quyền, hoặc triệu tập phiên họp khác.',
    en: 'Only a vice-chair may be delegated to lead. Choose the vice-chair with the written delegation, or convene another meeting.',
  },
  BALLOTS_MISCOUNT: {
    vi: 'Tổng số phiếu nhiều hơn số thành viên có mặt. Hãy kiểm tra lại biên bản kiểm phiếu.',
    en: 'There are more ballots than members present. Check the count.',
  },
  UNKNOWN_SOURCE: {
    vi: 'Có kiến nghị hoặc ý kiến bảo lưu dẫn từ một ý kiến không có trong hồ sơ. Hãy chọn lại nguồn trong danh sách ý kiến đã nộp.',
    en: 'A recommendation or reserved opinion names a source that is not on file. Choose its source from the opinions filed.',
  },
  DISSENT_NOT_RESERVED: {
    vi: 'Ý kiến khác nêu tại phiên họp chưa được đưa vào mục ý kiến bảo lưu. Hãy bổ sung đủ các ý kiến bảo lưu vào báo cáo.',
    en: 'A dissent recorded at the meeting is missing among the reserved opinions. Add every one of them to the report.',
  },
  REPORT_OPEN: {
    vi: 'Báo cáo của vòng này đã được trình. Hãy chờ lãnh đạo phê duyệt, hoặc đề nghị trả lại để sửa.',
    en: "This round's report has been submitted. Wait for its approval, or ask for it to be returned.",
  },
  NO_REPORT: {
    vi: 'Chưa có báo cáo ở bước cần thiết cho việc này. Hãy chờ báo cáo được trình, phê duyệt hoặc phát hành.',
    en: 'There is no report at the step this needs. Wait until it has been submitted, approved or issued.',
  },
  NOT_APPROVED: {
    vi: 'Báo cáo chưa được phê duyệt nên chưa cấp số được. Hãy chờ lãnh đạo Liên hiệp hội phê duyệt.',
    en: 'The report has not been approved, so it cannot be numbered. Wait for the approval of the leader of the Union.',
  },
  DRAFTER_APPROVES: {
    vi: 'Người soạn báo cáo không được tự phê duyệt. Hãy đề nghị một lãnh đạo khác của Liên hiệp hội phê duyệt.',
    en: 'The drafter may not approve the report. Ask another leader of the Union.',
  },
  UNKNOWN_RECOMMENDATION: {
    vi: 'Có kiến nghị không có trong báo cáo, hoặc được trả lời hai lần. Hãy trả lời mỗi kiến nghị trong báo cáo một lần.',
    en: 'An answer names a recommendation that is not in the report, or names one twice. Answer each recommendation once.',
  },
  EXPLANATION_NEEDED: {
    vi: 'Kiến nghị tiếp thu một phần hoặc không tiếp thu phải có giải trình. Hãy bổ sung giải trình cho từng kiến nghị đó.',
    en: 'A recommendation adopted in part or not at all needs an explanation. Add one for each of them.',
  },
  ANSWERS_INCOMPLETE: {
    vi: 'Còn kiến nghị chưa được trả lời. Hãy trả lời đủ tất cả kiến nghị trong cùng một văn bản.',
    en: 'Some recommendations are unanswered. Answer all of them in one letter.',
  },
  REWORK_LIMIT: {
    vi: 'Đã hết số lần yêu cầu chỉnh sửa. Hãy nghiệm thu hoặc không nghiệm thu sản phẩm.',
    en: 'Rework has been asked for as often as allowed. Sign off the product or reject it.',
  },
} as const satisfies Partial<Record<RejectionCode, Sentence>>;
