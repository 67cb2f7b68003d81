import type { RejectionCode } from '../../domain/commission/rejections.ts';
import type { RejectionCode as ObstacleRejection } from '../../domain/obstacle/rejections.ts';
import type { Sentence } from '../language.ts';

/** Refusals about the course of the procedure: the person, the time and the stage. */
export const procedureRefusals = {
  NOT_AUTHORISED: {
    vi: 'Việc này không thuộc thẩm quyền của ông/bà trong hồ sơ này. Hãy đề nghị người có thẩm quyền thực hiện, hoặc chọn lại tư cách làm việc nếu ông/bà giữ nhiều chức trách.',
    en: 'You do not have the right to do this in this case. Ask the person who has it, or choose another of your capacities.',
  },
  WRONG_STAGE: {
    vi: 'Hồ sơ chưa đến hoặc đã qua giai đoạn làm việc này. Hãy xem giai đoạn hiện tại và các việc đang phải làm của hồ sơ.',
    en: 'The case has not reached, or has passed, the stage for this. Look at its present stage and open duties.',
  },
  ALREADY_DONE: {
    vi: 'Việc này đã được thực hiện và đã ghi vào hồ sơ. Hãy tải lại hồ sơ để xem kết quả; không cần làm lại.',
    en: 'This has already been done and is on record. Reload the case to see the result; there is no need to repeat it.',
  },
  COMMISSION_ENDED: {
    vi: 'Nhiệm vụ đã kết thúc, chỉ còn thanh toán, quyết toán và lưu trữ. Hãy hoàn tất các việc còn lại; nếu vẫn có nhu cầu, hãy gửi yêu cầu mới.',
    en: 'The commission has ended; only payment, settlement and the archive remain. Finish what is left, or send a new request.',
  },
  COMMISSION_CLOSED: {
    vi: 'Hồ sơ nhiệm vụ đã nộp lưu và không thay đổi được nữa. Hãy tra cứu hồ sơ lưu, hoặc gửi yêu cầu mới nếu cần làm tiếp.',
    en: 'The file is archived and cannot change any more. Read it in the archive, or send a new request.',
  },
  OBSTACLE_CLOSED: {
    vi: 'Vướng mắc này đã khép lại. Hãy phản ánh vướng mắc mới nếu khó khăn vẫn còn.',
    en: 'This obstacle is closed. Raise a new one if the difficulty remains.',
  },
  ON_HOLD: {
    vi: 'Nhiệm vụ đang tạm dừng. Hãy đề nghị lãnh đạo Liên hiệp hội cho tiếp tục rồi thực hiện lại.',
    en: 'The commission is on hold. Ask the leader of the Union to resume it, then try again.',
  },
  NOT_ON_HOLD: {
    vi: 'Nhiệm vụ không ở trạng thái tạm dừng. Hãy tải lại nhiệm vụ và tiếp tục các việc đang phải làm.',
    en: 'The commission is not on hold. Reload it and go on with the open duties.',
  },
  EFFECT_IN_PROGRESS: {
    vi: 'Hệ thống đang cấp số hoặc hạch toán cho việc vừa làm trước đó. Hãy chờ ít giây rồi thực hiện lại.',
    en: 'A number is being taken or money is being moved for the act before this one. Wait a few seconds and try again.',
  },
  NOT_BORN: {
    vi: 'Hồ sơ này chưa được lập. Hãy gửi yêu cầu, đề xuất hoặc phản ánh trước.',
    en: 'This case has not begun. Send the request, the proposal or the obstacle first.',
  },
  SECRET_MATERIAL: {
    vi: 'Hệ thống này không được tiếp nhận tài liệu mật. Hãy chuyển tài liệu theo quy định về bảo vệ bí mật nhà nước và chỉ ghi số văn bản vào sổ đăng ký. Nội dung vừa gửi không được lưu, bản nháp của nó đã bị xóa.',
    en: 'Secret material must not be entered in this system. Send it by the route for state secrets and enter only its number in the register. What was sent is not kept, and its draft is deleted.',
  },
  SAME_PERSON: {
    vi: 'Hai bên của một việc phải là hai người: ai đã lập, đã gửi hoặc đã ký phần trước thì không được kiểm tra, phê duyệt, trả lời hoặc xác nhận phần sau, dù giữ chức danh nào. Hãy đề nghị một người khác có thẩm quyền thực hiện.',
    en: 'Both sides of one act need two persons: who made, sent or signed the first does not check, approve, answer or confirm it, in whatever capacity. Ask another person who has the right.',
  },
  MEMO_WITH_MONEY: {
    vi: 'Văn bản Liên hiệp hội tự gửi không kèm kinh phí. Hãy chọn không sử dụng kinh phí, hoặc đề xuất để xin chủ trương.',
    en: 'A memo that the Union sends of its own accord has no money. Choose no funding, or propose the work and ask for consent.',
  },
  MEMO_WITH_PANEL: {
    vi: 'Văn bản Liên hiệp hội tự gửi không lập hội đồng, tổ chuyên gia. Hãy chọn góp ý bằng văn bản hoặc chỉ lấy ý kiến góp ý.',
    en: 'A memo that the Union sends of its own accord has no panel. Choose a written comment or a consultation.',
  },
  ASSIGN_APART: {
    vi: 'Chỉ góp ý bằng văn bản mới được giao chuyên viên ngay khi tiếp nhận. Hãy giao chuyên viên trước, rồi tiếp nhận.',
    en: 'Only a written comment names its specialist at acceptance. Assign the specialist first, then accept.',
  },
  COMMENT_WITH_MONEY: {
    vi: 'Góp ý bằng văn bản chỉ dùng cho việc không có kinh phí. Hãy chọn hình thức khác.',
    en: 'A written comment is for work without money. Choose another form of work.',
  },
  ANSWER_NOT_OWED: {
    vi: 'Không ai có trách nhiệm trả lời văn bản này: cơ quan chủ trì là chính Liên hiệp hội, hoặc Liên hiệp hội tự gửi. Hãy bỏ chọn.',
    en: 'Nobody owes an answer here: the host is the Union itself, or the Union wrote unasked. Clear the choice.',
  },
  NOT_ASSIGNED: {
    vi: 'Yêu cầu chưa được giao cho chuyên viên nào. Hãy đề nghị lãnh đạo Liên hiệp hội giao chuyên viên trước.',
    en: 'No specialist has been assigned yet. Ask the leader of the Union to assign one first.',
  },
  NOTHING_TO_DECIDE: {
    vi: 'Hiện không có nội dung nào chờ quyết định. Hãy tải lại nhiệm vụ; nội dung có thể chưa được trình hoặc đã được xử lý.',
    en: 'Nothing is waiting for this decision. Reload the commission: it may not have been submitted, or has been dealt with.',
  },
  REQUESTER_UNION: {
    vi: 'Liên hiệp hội không thể tự đặt hàng cho mình. Hãy dùng hình thức Liên hiệp hội đề xuất và xin chủ trương của cấp có thẩm quyền.',
    en: 'The Union cannot commission itself. Use the proposal by the Union and ask for the consent of the authority.',
  },
  NOT_AN_AUTHORITY: {
    vi: 'Cơ quan được chọn không phải là cấp có thẩm quyền của tỉnh. Hãy chọn Tỉnh ủy, HĐND hoặc UBND tỉnh.',
    en: "The body chosen is not an authority of the province. Choose the provincial Party committee, council or people's committee.",
  },
  HOST_MISSING: {
    vi: 'Liên hiệp hội không phản biện, giám định dự thảo của chính mình. Hãy chọn cơ quan chủ trì soạn thảo khác, hoặc chỉ chọn tư vấn.',
    en: 'The Union does not judge its own draft. Choose another host, or ask for advice only.',
  },
  FUNDER_MISSING: {
    vi: 'Nguồn kinh phí này cần nêu rõ cơ quan, đơn vị chi trả. Hãy chọn bên chi trả rồi gửi lại.',
    en: 'This source of funding needs a named funder. Choose who pays and send again.',
  },
  ISSUER_MISMATCH: {
    vi: 'Cơ quan ban hành không phù hợp với hình thức giao nhiệm vụ đã chọn. Hãy chọn cấp có thẩm quyền đối với quyết định giao nhiệm vụ, hoặc bên đặt hàng đối với hợp đồng.',
    en: 'The issuer does not fit the instrument. Choose the authority for an assignment decision, the requester for a contract.',
  },
  DAY_IN_FUTURE: {
    vi: 'Ngày đã nhập ở sau ngày hôm nay. Hãy nhập đúng ngày ghi trên văn bản hoặc ngày việc đã diễn ra.',
    en: 'The day given is after today. Enter the day on the paper, or the day on which it happened.',
  },
  DAY_IN_PAST: {
    vi: 'Ngày đã nhập ở trước ngày hôm nay. Hãy chọn hôm nay hoặc một ngày sau đó.',
    en: 'The day given is before today. Choose today or a later day.',
  },
  DAY_OUT_OF_RANGE: {
    vi: 'Có ngày quá xa, không hợp lý. Hãy kiểm tra lại ngày, tháng, năm đã nhập.',
    en: 'A day given is too far away to be meant. Check day, month and year.',
  },
  DAY_BEFORE_CAUSE: {
    vi: 'Ngày đã nhập ở trước việc làm căn cứ cho nó (ngày công văn, ngày trình, ngày duyệt, ngày thông báo, ngày phát hành). Hãy kiểm tra lại ngày.',
    en: 'The day given is before what it follows from (the letter, the proposal, the approval, the notice, the issue). Check the day.',
  },
  DAY_OF_ANOTHER_YEAR: {
    vi: 'Số văn bản được lấy trong sổ của năm nay, nên ngày văn bản phải trong năm nay. Hãy ghi ngày lấy số.',
    en: 'The number comes from the register of this year, so the paper must be of this year. Enter the day on which the number is taken.',
  },
  SHORT_NOTICE: {
    vi: 'Ngày dự kiến gần hơn thời gian báo trước mà bộ quy định đề nghị. Hãy chọn ngày muộn hơn, hoặc nêu lý do báo gấp rồi gửi lại.',
    en: 'The planned day leaves less notice than the rule set asks for. Choose a later day, or give the reason for the short notice.',
  },
  NOTICE_OF_LAW: {
    vi: 'Luật quy định thời gian báo trước ngày này, không rút ngắn được. Hãy chọn ngày muộn hơn.',
    en: 'The law sets how long before this day notice is given, and nobody may shorten it. Choose a later day.',
  },
  ANNEX_WITHOUT_ORDER: {
    vi: 'Phụ lục chỉ đi kèm việc gia hạn ngày giao báo cáo ghi trong quyết định hoặc hợp đồng. Hãy bỏ phụ lục, hoặc chọn việc đó.',
    en: 'An annex only moves the delivery day that the order or contract sets. Leave the annex out, or choose that duty.',
  },
  NOT_A_UNION_SPECIALIST: {
    vi: 'Người được chọn không phải là chuyên viên của Liên hiệp hội. Hãy chọn một chuyên viên trong danh sách.',
    en: 'The person chosen is not a specialist of the Union. Choose a specialist from the list.',
  },
  NOT_A_HOLDER: {
    vi: 'Người được chọn không giữ chức trách cần cho việc này tại cơ quan phải thực hiện. Hãy chọn người có cùng chức trách trong cùng cơ quan.',
    en: 'The person chosen does not hold the capacity this duty needs. Choose someone with the same capacity in the same organisation.',
  },
  SUPPLEMENT_OPEN: {
    vi: 'Đang chờ cơ quan chủ trì bổ sung hồ sơ. Hãy chờ bổ sung đủ, hoặc đôn đốc cơ quan chủ trì.',
    en: 'The host still owes documents. Wait until they are supplied, or remind the host.',
  },
  SUPPLEMENT_NOT_OPEN: {
    vi: 'Không có đề nghị bổ sung hồ sơ nào đang chờ. Hãy đính kèm tài liệu vào hồ sơ nếu vẫn muốn gửi thêm.',
    en: 'No request for missing documents is open. Attach the document to the file if you still want to send it.',
  },
  UNKNOWN_ITEM: {
    vi: 'Mục bổ sung không có trong đề nghị bổ sung hồ sơ. Hãy chọn đúng số thứ tự của mục được đề nghị.',
    en: 'That item was not asked for. Choose the number of an item in the request.',
  },
  REASON_NEEDED: {
    vi: 'Quyết định này phải nêu lý do hoặc giải trình. Hãy ghi rõ lý do rồi gửi lại.',
    en: 'This needs a reason. Write it and send again.',
  },
  COSTS_INCURRED: {
    vi: 'Nhiệm vụ đã phát sinh chi phí nên không rút yêu cầu được. Hãy chấm dứt thực hiện nhiệm vụ để quyết toán phần đã làm.',
    en: 'Costs have been incurred, so the request cannot be withdrawn. Terminate the commission to settle the work done.',
  },
  NO_COSTS_YET: {
    vi: 'Nhiệm vụ chưa phát sinh khối lượng hay chi phí nào để chấp nhận giá trị. Hãy để giá trị chấp nhận bằng 0 rồi gửi lại.',
    en: 'No work or cost exists whose value could be accepted. Set the accepted value to zero and send again.',
  },
  NOT_COUNTERSIGNABLE: {
    vi: 'Chưa có hợp đồng đặt hàng để ký, hoặc nhiệm vụ không giao bằng hợp đồng. Hãy chờ bên đặt hàng ký và cấp số hợp đồng.',
    en: 'There is no contract to countersign. Wait until the requester has signed and numbered it.',
  },
  NO_ENTRY: {
    vi: 'Không có văn bản nào được nhập thay quý cơ quan (hoặc ông/bà) dưới số này. Hãy tải lại hồ sơ và chọn lại.',
    en: 'Nothing was entered on your behalf under this number. Reload the file and choose again.',
  },
  NOTHING_CONTESTED: {
    vi: 'Văn bản nhập thay này không chờ ông/bà trả lời. Hãy tải lại hồ sơ và chọn lại.',
    en: 'This entry does not wait for your answer. Reload the file and choose again.',
  },
  ENTRY_NOT_TAKEN_BACK: {
    vi: 'Văn bản loại này đã làm hồ sơ chuyển bước hoặc ràng buộc bên khác nên không rút lại được. Hãy trả lời bên không thừa nhận và sửa bằng văn bản mới của chính cơ quan đó: công văn rút yêu cầu, phụ lục, yêu cầu làm lại hoặc quyết định chấm dứt.',
    en: 'A paper of this kind moved the file on or bound others, so it cannot be taken back. If it was a mistake, answer the contest and correct it by a new paper of that body: a withdrawal, an annex, a request for rework or a termination.',
  },
  ENTRY_BUILT_ON: {
    vi: 'Đã có việc sau dựa trên văn bản này nên không rút lại được nữa. Hãy sửa bằng việc tiếp theo: trả lại ý kiến để nộp lại, thay thành viên, nhập công văn mới, hoặc đề nghị bên đó rút yêu cầu.',
    en: 'Something was built on this entry, so it cannot be taken back any more. Correct it by a later act: return the opinion, replace the member, enter a new letter, or ask that body to withdraw.',
  },
  ANSWER_TAKEN_BACK: {
    vi: 'Công văn tiếp thu đã nhập sai và được rút lại, nên còn khuyến nghị chưa có trả lời. Hãy chờ cơ quan chủ trì trả lời, hoặc nhập công văn trả lời mới, rồi nộp lưu.',
    en: 'An answer that was entered by mistake was taken back, so a recommendation waits for its answer. Wait for the host or enter its new letter, then archive.',
  },
  UNKNOWN_DUTY: {
    vi: 'Việc này không còn phải làm, hoặc không giao lại được. Hãy tải lại danh sách việc phải làm và chọn lại.',
    en: 'This duty is no longer open, or cannot be handed over. Reload the list of duties and choose again.',
  },
  NOT_LATER: {
    vi: 'Hạn mới phải sau hạn hiện tại. Hãy chọn một ngày muộn hơn.',
    en: 'The new due day must be after the present one. Choose a later day.',
  },
  EXTENSION_LIMIT: {
    vi: 'Việc này đã được gia hạn đủ số lần cho phép. Hãy thực hiện ngay, hoặc giao người khác thực hiện.',
    en: 'This duty has been extended as often as allowed. Do it now, or hand it to another person.',
  },
  ALREADY_OVERDUE: {
    vi: 'Chỉ được gia hạn khi chưa hết hạn. Hãy thực hiện ngay và ghi chú lý do chậm vào hồ sơ.',
    en: 'A deadline can be extended only before it has passed. Do it now and note the reason for the delay.',
  },
  OBSTACLE_OPEN: {
    vi: 'Còn khó khăn, vướng mắc chưa được trả lời. Hãy chờ cơ quan có trách nhiệm trả lời trước khi nộp lưu hồ sơ.',
    en: 'An obstacle is still unanswered. Wait for the answer before the file is archived.',
  },
  FILE_FULL: {
    vi: 'Hồ sơ nhiệm vụ đã đầy: không ghi thêm được việc loại này. Hãy gộp nội dung vào một văn bản đính kèm khi thật cần, và làm tiếp các bước còn lại; kết thúc, rút, thanh toán và lưu hồ sơ vẫn thực hiện được.',
    en: 'The file is full: no more of this kind can be added. Go on with the remaining steps; ending, withdrawing, paying and archiving are still possible.',
  },
  ACT_TOO_LARGE: {
    vi: 'Nội dung gửi một lần quá lớn. Hãy chia thành nhiều lần, hoặc đưa danh sách dài vào văn bản đính kèm.',
    en: 'Too much for one act. Send it in several parts, or put a long list into an attached document.',
  },
  TOO_MANY_BY_ONE: {
    vi: 'Anh/chị đã ghi đến số lượng cho phép của loại này trong hồ sơ, hoặc hồ sơ đang có quá nhiều vướng mắc chưa trả lời. Hãy gộp nội dung vào mục đã có, hoặc chờ trả lời.',
    en: 'You have reached the number of entries of this kind one person may add to a file, or too many obstacles wait for an answer. Use an entry that is there, or wait for the answers.',
  },
  TEXT_UNSTORABLE: {
    vi: 'Nội dung có ký tự không lưu được. Hãy xóa và gõ lại đoạn vừa dán rồi gửi lại.',
    en: 'The text holds a character that cannot be kept. Delete and retype what was pasted, then send again.',
  },
  INTERNAL_REFUSAL: {
    vi: 'Hệ thống không thể đi tiếp với các giá trị này nên chưa ghi gì. Hãy kiểm tra ngày và số tiền rồi gửi lại; nếu vẫn bị từ chối, báo quản trị hệ thống.',
    en: 'The procedure could not go on with these values, so nothing was recorded. Check days and amounts and send again; if it is refused again, tell the administrator.',
  },
  NOT_SIGNED: {
    vi: 'Các thành phần của hệ thống không nhận ra nhau (khóa ký khác nhau) nên chưa ghi gì. Hãy báo quản trị hệ thống rồi gửi lại sau.',
    en: 'The parts of the system do not recognise each other (different message keys), so nothing was recorded. Tell the administrator, and send again later.',
  },
  REGISTER_BOOK_CLOSED: {
    vi: 'Sổ đăng ký của năm ghi trên văn bản không mở ở đây nên không cấp được số; việc vừa làm coi như chưa có. Hãy kiểm tra ngày văn bản rồi làm lại, hoặc đề nghị quản trị hệ thống mở sổ.',
    en: 'The register of the year on the paper is not kept here, so no number was given; the act counts as not done. Check the day of the paper and do it again, or ask the administrator to open the book.',
  },
  EFFECT_IMPOSSIBLE: {
    vi: 'Hệ thống không thể cấp số hoặc hạch toán với nội dung này; việc vừa làm coi như chưa có. Hãy kiểm tra ngày, số và số tiền rồi làm lại; nếu vẫn bị từ chối, báo quản trị hệ thống.',
    en: 'The number could not be taken, or the money not be moved, with these values; the act counts as not done. Check day, number and amount and do it again; if it is refused again, tell the administrator.',
  },
  EFFECT_GIVEN_UP: {
    vi: 'Quản trị hệ thống đã dừng việc cấp số, hạch toán hoặc mở hồ sơ không thực hiện được; việc vừa làm coi như chưa có. Hãy làm lại, hoặc hỏi quản trị hệ thống về nguyên nhân.',
    en: 'The administrator ended the attempts to take the number, move the money or begin the case; the act counts as not done. Do it again, or ask the administrator about the cause.',
  },
  NOT_BEGUN: {
    vi: 'Hệ thống không mở được hồ sơ kèm theo việc này; việc vừa làm coi như chưa có. Hãy tải lại trang rồi làm lại; nếu vẫn bị từ chối, báo quản trị hệ thống.',
    en: 'The case that this act asks for could not be begun; the act counts as not done. Reload the page and do it again; if it is refused again, tell the administrator.',
  },
  CASE_ENDED: {
    vi: 'Hồ sơ liên quan đã khép lại nên không nhận thêm tin từ hồ sơ này. Hãy gửi văn bản cho cơ quan liên quan nếu họ còn cần biết.',
    en: 'The related case has ended, so it takes no more news from this one. Write to the body concerned if it must still know.',
  },
  TERM_OF_LAW: {
    vi: 'Hạn này do văn bản pháp luật ấn định, không gia hạn được. Hãy thực hiện ngay, hoặc giao người khác thực hiện.',
    en: 'The law sets this term, so it cannot be extended. Do it now, or hand it to another person.',
  },
  DAY_OF_CONTRACT: {
    vi: 'Ngày giao sản phẩm do quyết định hoặc hợp đồng ấn định. Hãy đề nghị lãnh đạo cơ quan đã ký gia hạn.',
    en: 'The order sets the day of delivery. Ask the leader of the body that issued it to extend it.',
  },
  NUMBER_OUT_OF_ORDER: {
    vi: 'Ngày ký sớm hơn ngày của số gần nhất trong sổ này, mà số văn bản theo thứ tự thời gian. Hãy ghi ngày từ ngày của số gần nhất trở đi.',
    en: 'The paper is dated before the latest number in this book. Numbers follow time: date it on that day or later.',
  },
  NUMBER_TAKEN: {
    vi: 'Số, ký hiệu văn bản này đã được dùng cho văn bản khác của cùng cơ quan trong năm. Hãy kiểm tra lại bản giấy và nhập đúng số, ký hiệu.',
    en: 'This number is already used by another paper of the same body in that year. Check the paper and type its number again.',
  },
  LETTER_RECEIVED: {
    vi: 'Văn bản có số, ký hiệu này của cùng cơ quan trong năm đã được tiếp nhận ở nhiệm vụ khác. Hãy kiểm tra có gửi trùng không; nếu một văn bản giao nhiều việc thì ghi lý do rồi gửi lại.',
    en: 'A letter of this body with this number of the year was received in another commission. Check whether it was sent twice; if one letter asks for several things, say why and send again.',
  },
  KIND_NOT_YOURS: {
    vi: 'Loại tài liệu này do cơ quan, người khác có trách nhiệm nộp. Hãy chọn loại “Tài liệu khác”, hoặc gửi văn thư Liên hiệp hội đưa vào hồ sơ.',
    en: 'A paper of this kind is for others to bring. Choose the kind Other, or hand it to the clerk of the Union.',
  },
  SAME_FILE: {
    vi: 'Tệp này đã có trong hồ sơ với loại khác. Hãy đính kèm đúng văn bản của loại này.',
    en: 'This file stands in the commission already under another kind. Attach the paper of this kind itself.',
  },
  NUMBER_OF_ANOTHER_DAY: {
    vi: 'Số đã lấy cho văn bản này gắn với một ngày ký khác. Hãy ghi đúng ngày ký đã lấy số, như trên văn bản.',
    en: 'The number taken for this paper belongs to another day. Give the day under which it was taken, as the paper says.',
  },
  PAPER_REQUIRED: {
    vi: 'Chưa có tệp bản ký của văn bản này; nhiệm vụ không nộp lưu được nếu thiếu. Hãy đính kèm bản chụp văn bản đã ký rồi gửi lại.',
    en: 'The signed paper is not attached, and nothing is archived without it. Attach the scan of the signed paper and send again.',
  },
  DOCUMENT_MISSING: {
    vi: 'Hồ sơ còn thiếu tài liệu bắt buộc. Hãy xem danh mục tài liệu còn thiếu và đính kèm đủ trước khi nộp lưu.',
    en: 'The file lacks mandatory documents. See which are missing and attach them before archiving.',
  },
} as const satisfies Partial<Record<RejectionCode | ObstacleRejection, Sentence>>;
