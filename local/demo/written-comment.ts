import { archived } from './passages.ts';
import { holds, type Ended, type Play } from './play.ts';
import { organisation, person, signed } from './references.ts';

/** The short way: a draft comes by letter, the Union comments in writing. Seven acts from letter to archive, without money or event. */
export async function writtenComment(play: Play): Promise<Ended> {
  play.chapter(
    'E. Sở Khoa học và Công nghệ gửi dự thảo, Liên hiệp hội góp ý bằng văn bản',
    'Đường ngắn: chuyên viên dự thảo, lãnh đạo ký, văn thư phát hành; không sự kiện, không kinh phí, không ai phải trả lời',
  );
  const commission = await play.begin('so.khcn.ld', 'submitRequest', {
    letter: await signed(play, 'so.khcn.ld', 'SKHCN-VP', 'Công văn xin góp ý dự thảo'),
    instrument: 'requestLetter',
    serviceKinds: ['advisory'],
    obligation: 'optional',
    proposal: { type: 'khoa-hoc-cong-nghe', title: 'Dự thảo Quy chế phối hợp quản lý nhiệm vụ khoa học cấp cơ sở' },
    dossier: [await play.upload('so.khcn.cv', 'Dự thảo Quy chế phối hợp')],
    wantedOn: play.inDays(7),
    parts: { requester: organisation('so-khcn'), host: organisation('so-khcn'), decidingAuthority: organisation('ubnd') },
    funding: { source: 'none' },
  });
  await commission.give('lhh.vanthu', 'register', { arrivedOn: play.today });
  await commission.give(
    'lhh.lanhdao',
    'accept',
    { formOfWork: 'writtenComment', deliverOn: play.inDays(5), specialist: person('lhh.chuyenvien') },
    'Tiếp nhận và giao chuyên viên cùng lúc',
  );
  await commission.at('report');
  await commission.give('lhh.chuyenvien', 'submitReport', {
    assessment: 'Dự thảo cơ bản phù hợp; cần rõ hơn về trách nhiệm phối hợp.',
    recommendations: [{ recommendation: 'Quy định thời hạn cho ý kiến của từng đơn vị phối hợp.', from: ['union'] }],
  });
  await commission.give('lhh.lanhdao', 'approveReport', {});
  await commission.give(
    'lhh.vanthu',
    'issueReport',
    {
      paper: {
        on: play.today,
        signer: 'Chủ tịch Liên hiệp hội',
        documents: [await play.upload('lhh.vanthu', 'Công văn góp ý')],
      },
      recipients: [organisation('so-khcn')],
    },
    'Phát hành và gửi trong một lần',
  );
  await commission.at('settlement');
  await archived(play, commission);
  const seen = await commission.look();
  holds(seen.stage === 'archived' && seen.ending === 'completed', 'E: hồ sơ phải được lưu trữ, hoàn thành');
  holds(seen.reports.at(-1)?.answers.every((answer) => answer === null) === true, 'E: không ai bị ghi là im lặng');
  return { id: commission.id, seen };
}
