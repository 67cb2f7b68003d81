import type { RejectionCode } from '../../domain/commission/rejections.ts';
import type { Sentence } from '../language.ts';

/** Refusals about money: estimate, budget, advance, payment, settlement. */
export const moneyRefusals = {
  NORM_EXCEEDED: {
    vi: 'Có dòng dự toán vượt định mức chi, hoặc chi quản lý chung vượt tỷ lệ trên tổng dự toán. Hãy giảm đơn giá, hoặc nêu văn bản của cấp có thẩm quyền cho phép (số, ký hiệu, ngày, tệp).',
    en: 'A line of the estimate is above the spending norm, or general management above its share of the total. Lower the price, or name the higher decision that allows it (number, notation, day, document).',
  },
  NORM_MISSING: {
    vi: 'Có dòng dự toán không có định mức chi áp dụng vào ngày thực hiện. Hãy nêu căn cứ cho mức chi, hoặc đề nghị bổ sung định mức.',
    en: 'No spending norm applies to a line on the day of the work. Name the basis of its price, or have a norm added.',
  },
  AMOUNT_TOO_LARGE: {
    vi: 'Số tiền bằng 0 hoặc vượt mức được phép nhập ở bước này. Hãy kiểm tra lại số tiền rồi gửi lại.',
    en: 'The amount is zero or more than this step allows. Check it and send again.',
  },
  ESTIMATE_OPEN: {
    vi: 'Có một dự toán đang chờ thẩm định hoặc phê duyệt. Hãy chờ kết quả, hoặc đề nghị trả lại dự toán.',
    en: 'An estimate is waiting to be appraised or approved. Wait for the result, or ask for it to be returned.',
  },
  NO_ESTIMATE: {
    vi: 'Chưa có dự toán đã trình hoặc kinh phí đã duyệt cho việc này. Hãy trình dự toán trước.',
    en: 'There is no estimate or approved funding for this. Submit the estimate first.',
  },
  NOT_APPRAISED: {
    vi: 'Dự toán chưa được thẩm định. Hãy chờ người thẩm định (Sở Tài chính, hoặc kế toán trưởng của Liên hiệp hội nếu Liên hiệp hội tự chi) làm xong rồi phê duyệt.',
    en: 'The estimate has not been appraised. Wait for its appraisal before approving it.',
  },
  BUDGET_LINE_NEEDED: {
    vi: 'Chưa chọn, hoặc chọn khác, dòng ngân sách dùng cho nhiệm vụ này. Hãy chọn đúng dòng ngân sách trong năm.',
    en: 'The budget line is missing or differs from the one in use. Choose the right budget line of the year.',
  },
  WRONG_FISCAL_YEAR: {
    vi: 'Dòng ngân sách đã chọn không thuộc năm ngân sách hiện tại. Hãy chọn dòng ngân sách của năm nay.',
    en: 'The budget line is not of the present fiscal year. Choose one of this year.',
  },
  NOTHING_DUE: {
    vi: 'Hiện không có khoản nào phải làm ở bước này. Hãy tải lại nhiệm vụ để xem các việc còn lại.',
    en: 'Nothing is due at this step. Reload the commission to see what remains.',
  },
  UNKNOWN_FEE_LINE: {
    vi: 'Có khoản chi không có trong danh sách phải trả, hoặc vượt số còn phải trả. Hãy lập lại bảng kê từ danh sách hiện tại.',
    en: 'A line is not due, or not for so much. Prepare the payment again from the lines that are due.',
  },
  OVER_ACCEPTED_VALUE: {
    vi: 'Tổng số thanh toán và tạm ứng vượt giá trị đã nghiệm thu. Hãy giảm số đề nghị thanh toán.',
    en: 'Payments and advances together exceed the accepted value. Lower the payment.',
  },
  BELOW_WORK_DONE: {
    vi: 'Giá trị chấp nhận thấp hơn thù lao của phần việc đã làm. Hãy chấp nhận ít nhất giá trị đó để người đã làm được chi trả.',
    en: 'The accepted value is below the fees of the work already done. Accept at least that much, so that those who did it are paid.',
  },
  OVER_RESERVED: {
    vi: 'Số tiền vượt phần kinh phí đã dành cho nhiệm vụ. Hãy giảm số tiền, hoặc trình điều chỉnh dự toán.',
    en: 'The amount exceeds the money reserved for the commission. Lower it, or submit an adjusted estimate.',
  },
  ADVANCE_LIMIT: {
    vi: 'Tổng tạm ứng vượt mức được phép: tỷ lệ trên giá trị hợp đồng lúc ký, hoặc dự toán nếu không có hợp đồng. Hãy giảm số đề nghị tạm ứng.',
    en: "The advances together exceed what is allowed: a share of the contract's value at signing, or the estimate without a contract. Ask for less.",
  },
  ADVANCE_NOT_AGREED: {
    vi: 'Hợp đồng không thỏa thuận tạm ứng nhiều như vậy. Hãy đề nghị trong phạm vi các đợt “sau khi ký” của hợp đồng, hoặc ký phụ lục trước.',
    en: 'The contract does not foresee so much in advance. Ask within its instalments after signing, or sign an annex first.',
  },
  NOT_A_CONTRACT: {
    vi: 'Nhiệm vụ này không thực hiện theo hợp đồng đã ký. Hãy bỏ phần giá trị và điều khoản hợp đồng.',
    en: 'No signed contract binds this commission. Leave the terms of a contract out.',
  },
  CONTRACT_OVER_FUNDING: {
    vi: 'Giá trị hợp đồng vượt kinh phí đã được duyệt. Hãy giảm giá trị, hoặc trình điều chỉnh dự toán trước.',
    en: 'The value of the contract exceeds the approved funding. Lower it, or have the estimate adjusted first.',
  },
  INSTALMENTS_WRONG: {
    vi: 'Các đợt thanh toán chưa cộng đủ giá trị hợp đồng. Hãy ghi tất cả theo tỷ lệ, cộng đủ 100 %, hoặc tất cả theo số tiền, cộng đủ giá trị.',
    en: 'The instalments do not make up the value. State all of them in percent, 100 in all, or all as sums that make up the value.',
  },
  PRICE_LINES_WRONG: {
    vi: 'Các dòng giá chưa cộng đúng giá trị hợp đồng, hoặc hợp đồng theo đơn giá chưa có dòng giá. Hãy sửa các dòng giá.',
    en: 'The price lines do not make up the value, or a contract by unit prices has none. Correct the price lines.',
  },
  OVER_CONTRACT_VALUE: {
    vi: 'Số tiền vượt giá trị hợp đồng. Hãy giảm số tiền, hoặc hai bên ký phụ lục tăng giá trị trước.',
    en: 'The amount exceeds the value of the contract. Lower it, or let both sides sign an annex that raises the value.',
  },
  UNKNOWN_ANNEX: {
    vi: 'Không có phụ lục nào mang số này. Hãy chọn trong danh sách phụ lục của hợp đồng.',
    en: 'There is no annex with this number. Choose one from the list of annexes.',
  },
  ANNEX_OPEN: {
    vi: 'Còn một phụ lục đang chờ bên kia ký. Hãy chờ trả lời, hoặc rút phụ lục đó trước.',
    en: 'An annex waits for the other side to sign. Wait for the answer, or withdraw that annex first.',
  },
  ANNEX_NEEDED: {
    vi: 'Ngày này do hợp đồng ấn định. Hãy đề nghị phụ lục; ngày chỉ đổi khi cả hai bên đã ký.',
    en: 'The contract sets this day. Propose an annex; the day moves once both sides have signed it.',
  },
  ANNEX_PAPER_NEEDED: {
    vi: 'Đồng ý phụ lục thì phải có văn bản đã ký. Hãy ghi số, ngày và người ký phụ lục.',
    en: 'Who agrees to an annex signs it. State its number, its day and its signer.',
  },
  ANNEX_CHANGES_NOTHING: {
    vi: 'Phụ lục chưa thay đổi điều gì. Hãy ghi giá trị, ngày giao hoặc nội dung được thay đổi.',
    en: 'The annex changes nothing. State a new value, a new day of delivery or a new scope.',
  },
  OTHER_SIDE_OF_ANNEX: {
    vi: 'Việc này của bên kia: bên đề nghị chỉ rút được phụ lục. Hãy chờ bên kia đồng ý, từ chối hoặc rút.',
    en: 'This is for the other side: who proposed an annex only withdraws it. Wait until the other side agrees, refuses or withdraws.',
  },
  BELOW_ADVANCED: {
    vi: 'Giá trị hoặc phần tạm ứng theo phụ lục thấp hơn số đã tạm ứng. Hãy nộp trả tạm ứng trước, hoặc ghi giá trị cao hơn.',
    en: 'The annex would leave the value, or what may be advanced, below what was advanced. Return the advance first, or state more.',
  },
  LIQUIDATION_CHANGED: {
    vi: 'Số liệu đã thay đổi sau khi lập biên bản thanh lý. Hãy đề nghị Liên hiệp hội lập lại biên bản với số liệu hiện tại.',
    en: 'Money has moved since the minutes were drafted. Ask the Union to draft them again with the present sums.',
  },
  NOT_LIQUIDATED: {
    vi: 'Hợp đồng chưa được thanh lý. Hãy để hai bên ký biên bản thanh lý, rồi lập quyết toán.',
    en: 'The contract is not liquidated yet. Have both sides sign the minutes, then settle.',
  },
  FUNDING_BELOW_CONTRACT: {
    vi: 'Kinh phí sau điều chỉnh thấp hơn giá trị hợp đồng. Hãy trả lại dự toán, hoặc hai bên ký phụ lục giảm giá trị trước.',
    en: 'The adjusted funding is below the value of the contract. Return the estimate, or let both sides first sign an annex that lowers the value.',
  },
  NO_TAX_DIFFERENCE: {
    vi: 'Bảng kê này không tính lại thuế, hoặc chênh lệch đã được xử lý. Hãy chọn bảng kê còn chênh lệch.',
    en: 'The tax of this payment was not reckoned again, or its difference is settled. Choose a payment with a difference.',
  },
  TAX_DIFFERENCE_OPEN: {
    vi: 'Còn chênh lệch thuế chưa hoàn hoặc chưa thu của người nhận. Hãy để kế toán ghi nhận việc xử lý trước khi nộp lưu.',
    en: 'A difference of tax is not settled with its payees yet. Let the accountant record that first.',
  },
  TWO_PAYERS: {
    vi: 'Bảng kê gộp khoản bên chi trả thanh toán cho Liên hiệp hội và thù lao do Liên hiệp hội chi. Hãy lập hai bảng kê riêng.',
    en: 'This payment mixes what the funder pays the Union with fees that the Union pays. Prepare two payments.',
  },
  ADVANCE_OPEN: {
    vi: 'Còn một khoản tạm ứng đang chờ duyệt hoặc chờ chi. Hãy hoàn tất khoản tạm ứng đó trước.',
    en: 'An advance is waiting to be approved or paid out. Finish that one first.',
  },
  UNKNOWN_ADVANCE: {
    vi: 'Không có khoản tạm ứng nào mang số này. Hãy chọn trong danh sách tạm ứng của nhiệm vụ.',
    en: 'There is no advance with this number. Choose one from the list of advances.',
  },
  UNKNOWN_PAYMENT: {
    vi: 'Không có bảng kê thanh toán nào mang số này. Hãy chọn trong danh sách thanh toán của nhiệm vụ.',
    en: 'There is no payment with this number. Choose one from the list of payments.',
  },
  WRONG_PAYMENT_STATUS: {
    vi: 'Khoản này chưa đến hoặc đã qua bước cần thực hiện. Hãy tải lại nhiệm vụ và xem trạng thái của khoản chi.',
    en: 'This payment or advance is not at the step for this. Reload the commission and look at its status.',
  },
  WITHHOLDING_UNKNOWN: {
    vi: 'Chưa xác định được mức khấu trừ thuế thu nhập cá nhân của một người nhận tiền. Hãy bổ sung thông tin cư trú và thuế của người đó.',
    en: 'The income tax to withhold from a payee is not known. Complete the residence and tax particulars of that person.',
  },
  PAYMENT_OPEN: {
    vi: 'Có một bảng kê thanh toán đang xử lý. Hãy hoàn tất bảng kê đó trước khi lập bảng kê mới.',
    en: 'A payment is under way. Finish it before preparing another.',
  },
  ADVANCE_OUTSTANDING: {
    vi: 'Còn số tạm ứng chưa thanh toán hoặc chưa nộp trả. Hãy nộp trả và ghi nhận trước khi phê duyệt quyết toán.',
    en: 'Part of an advance is neither cleared nor returned. Return it and record that before the settlement is approved.',
  },
  NOT_SETTLED: {
    vi: 'Quyết toán chưa được lập hoặc chưa được phê duyệt. Hãy hoàn tất quyết toán trước.',
    en: 'The settlement has not been drawn up or approved. Finish it first.',
  },
  PAY_DAY_TOO_FAR: {
    vi: 'Ngày chi trả xa hơn số ngày mà bộ quy định cho phép lập trước. Hãy chọn ngày gần hơn, hoặc lập bảng kê khi gần đến ngày chi.',
    en: 'The day of payment is further ahead than the rule set allows. Choose an earlier day, or prepare the payment nearer to it.',
  },
  CARRY_OVER_NEEDED: {
    vi: 'Năm ngân sách của dòng này đã khóa vào ngày đó. Hãy nêu văn bản cho chuyển nguồn sang năm sau (số, ký hiệu, ngày).',
    en: 'The year of this budget line is closed on that day. Name the decision that carries the money over (number, notation, day).',
  },
  TAX_EXCEEDS_PAYMENT: {
    vi: 'Tổng tiền một người nhận trong ngày đến mức khấu trừ, và thuế của cả ngày lớn hơn khoản chi này. Hãy gộp các khoản vào một bảng kê, hoặc chọn ngày chi khác.',
    en: 'All that one payee receives on that day reaches the threshold, and its tax is more than this payment. Put the amounts into one payment, or choose another day.',
  },
  WITHHOLDING_CHANGED: {
    vi: 'Ngày Kho bạc chi có quy định khấu trừ thuế khác với ngày đã lập bảng kê. Hãy xác nhận và chọn tính lại thuế theo ngày chi nếu Kho bạc đã chi thật; nếu chưa chi, ghi nhận Kho bạc không chấp nhận để kế toán lập lại bảng kê.',
    en: 'Another withholding rule is in force on the day the treasury paid. If it did pay, confirm and have the tax reckoned again for that day; if not, report it as rejected, and the accountant prepares it again.',
  },
  COUNCIL_CHAIR_NEEDED: {
    vi: 'Hội đồng nghiệm thu phải có đúng một chủ tịch. Hãy chọn lại vai trò theo biên bản.',
    en: 'An acceptance council has exactly one chair. Choose the roles again, as the minutes have them.',
  },
  OWN_WORK_JUDGED: {
    vi: 'Người đã phản biện hoặc viết báo cáo không nghiệm thu việc của chính mình. Hãy bỏ người đó khỏi hội đồng nghiệm thu.',
    en: 'Whoever reviewed or wrote the report does not accept their own work. Take that person off the acceptance council.',
  },
  ACCEPTED_LINES_WRONG: {
    vi: 'Các khoản nghiệm thu không cộng thành giá trị nghiệm thu. Hãy ghi các dòng chi phí của dự toán, không cao hơn dự toán; cộng với thù lao của phần việc đã làm phải bằng giá trị nghiệm thu.',
    en: 'The accepted lines do not make the accepted value. Name cost lines of the estimate, none above the estimate; with the fees of the work done they make the accepted value.',
  },
  UNKNOWN_PAYEE: {
    vi: 'Giấy tờ thuế ghi cho người không có trong bảng kê này. Hãy bỏ dòng đó, hoặc thêm khoản chi của người đó.',
    en: 'A tax paper is given for somebody who is not paid here. Remove it, or add what that person is paid.',
  },
  PAYEE_UNREGISTERED: {
    vi: 'Người dự chỉ có tên trong danh sách nhận đến mức phải khấu trừ thuế. Hãy ghi người đó vào danh bạ chuyên gia (có mã số thuế) và mời đích danh, hoặc giảm số tiền.',
    en: 'Somebody who is only on an attendance list receives enough to be taxed. Enter them in the register of experts (with a tax code) and invite them by it, or pay less.',
  },
  PAYEE_UNNAMED: {
    vi: 'Bảng kê có đại biểu của cơ quan chưa có họ tên. Hãy nhờ chuyên viên ghi họ tên bằng việc “Ghi họ tên đại biểu”, theo danh sách ký tên; hoặc chưa chi cho người đó lần này.',
    en: 'The sheet pays a delegate of a body who has no name. The specialist enters the name from the signed list, by the act to name a delegate; or leave that person out this time.',
  },
  STATEMENT_WITHOUT_EFFECT: {
    vi: 'Giấy tờ thuế này không có hiệu lực vào ngày chi. Hãy dùng bản cam kết của năm chi, hợp đồng lao động đang có hiệu lực, hoặc bỏ giấy tờ mà quy định của ngày chi không cho phép.',
    en: 'This tax paper has no effect on the day of payment. Give a commitment of the year of payment or a labour contract in force, or leave out what the rule of the day does not allow.',
  },
  EXEMPTION_UNKNOWN: {
    vi: 'Quy định thuế của ngày chi không có căn cứ miễn này cho người nhận đã chọn. Hãy chọn căn cứ khác, hoặc để khoản chi chịu thuế.',
    en: 'The tax rule of the day does not know this ground for a payee who was chosen. Choose another ground, or let the amount be taxed.',
  },
  PAYEE_DAY_CHANGED: {
    vi: 'Có người nhận trong bảng kê này được trả khoản khác trong cùng ngày, nên thuế của ngày không còn như đã tính. Hãy xác nhận khoản kia trước nếu khoản đó đang chờ; nếu Kho bạc đã chi, hãy xác nhận và chọn tính lại thuế theo ngày chi; nếu chưa, ghi nhận Kho bạc không chấp nhận để kế toán lập lại.',
    en: 'A payee of this payment is paid something else on the same day, so the tax of the day is no longer as reckoned. If the other one is waiting, confirm it first; if the treasury did pay, have the tax reckoned again for that day; else report this one as rejected, and the accountant prepares it again.',
  },
  REFERENCE_USED: {
    vi: 'Số chứng từ Kho bạc này đã được ghi cho một khoản khác trong năm. Hãy kiểm tra lại số; nếu đúng là một chứng từ chi cho nhiều khoản thì ghi lý do dùng lại số đó.',
    en: 'This treasury reference is on record for something else in the year. Check the number; if one slip truly covers several, say why it is used again.',
  },
  ABOVE_NORM_PAPER_NEEDED: {
    vi: 'Mức chi cao hơn quy định cần văn bản cho phép có số, ký hiệu, ngày và tệp đính kèm. Hãy điền đủ, hoặc giảm đơn giá.',
    en: 'A price above the norm needs the decision that allows it: number, notation, day and document. Fill them in, or lower the price.',
  },
  APPRAISED_LINES_NEEDED: {
    vi: 'Số thẩm định phải bằng tổng các dòng sau thẩm định. Hãy ghi số lượng, đơn giá được chấp nhận của từng dòng bị giảm, không cao hơn dự toán đã trình.',
    en: 'The appraised amount has to be the sum of the appraised lines. For each line that is cut give the quantity and price accepted, never above what was submitted.',
  },
  INSUFFICIENT_BUDGET: {
    vi: 'Dòng ngân sách không còn đủ kinh phí để dành cho nhiệm vụ. Hãy giảm dự toán, chọn dòng ngân sách khác, hoặc từ chối bố trí kinh phí.',
    en: 'The budget line has not enough free money left. Reduce the estimate, choose another line, or refuse the funding.',
  },
  BUDGET_LINE_UNKNOWN: {
    vi: 'Dòng ngân sách đã chọn không tồn tại. Hãy chọn dòng ngân sách trong danh sách của năm.',
    en: 'The budget line chosen does not exist. Choose one from the list of the year.',
  },
} as const satisfies Partial<Record<RejectionCode, Sentence>>;
