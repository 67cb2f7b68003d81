import { archived, issued, taken } from './passages.ts';
import { holds, type Case, type Ended, type Play } from './play.ts';
import { expert, organisation } from './references.ts';

const commune = organisation('xa-long-khe');

/** A paper that somebody signed, with its scan: signed and received today. */
async function onPaper(play: Play, who: string, title: string) {
  return { documents: [await play.upload(who, title)], on: play.today, arrivedOn: play.today };
}

/** What an expert without an account sent on paper, entered by the assigned specialist. */
async function ofExpert(play: Play, n: number, title: string) {
  return { organisation: organisation('lhh'), person: expert(n), paper: await onPaper(play, 'lhh.chuyenvien', title) };
}

/** The expert's forms as they came by post: the invitation is accepted and the declaration signed. */
async function joinedOnPaper(play: Play, commission: Case, n: number): Promise<void> {
  const onBehalfOf = await ofExpert(play, n, 'Phiếu nhận lời mời, bản khai do chuyên gia ký');
  await commission.give('lhh.chuyenvien', 'answerInvitation', { accepts: true, onBehalfOf }, 'Chuyên gia trả lời bằng giấy');
  await commission.give(
    'lhh.chuyenvien',
    'declareInterests',
    { interests: [], undertakes: true, onBehalfOf },
    'Bản khai trên giấy, kèm bản quét',
  );
}

/** A commune writes on paper and nobody there signs in. The clerk enters its letters, and the specialist enters the experts' forms. */
export async function paperRequest(play: Play): Promise<Ended> {
  play.chapter(
    'F. Xã Long Khê gửi công văn giấy, chuyên gia gửi phiếu giấy; Liên hiệp hội nhập thay mặt',
    'Bản quét là bằng chứng bắt buộc; hồ sơ ghi cả hai tên: người ký trên giấy và người nhập',
  );
  const scan = await onPaper(play, 'lhh.vanthu', 'Công văn của xã Long Khê');
  const number = play.number();
  const paper = { ...scan, number: `${number}/UBND`, signer: 'Chủ tịch UBND xã Long Khê' };
  const commission = await play.begin(
    'lhh.vanthu',
    'submitRequest',
    {
      letter: { number, notation: 'UBND', on: play.today, signer: 'Chủ tịch UBND xã Long Khê' },
      instrument: 'requestLetter',
      serviceKinds: ['advisory'],
      obligation: 'optional',
      proposal: { type: 'khoa-hoc-cong-nghe', title: 'Phương án bảo vệ nguồn nước hồ Long Khê' },
      dossier: [await play.upload('lhh.vanthu', 'Dự thảo phương án (bản giấy quét lại)')],
      wantedOn: play.inDays(30),
      parts: { requester: commune, host: commune, decidingAuthority: organisation('ubnd') },
      funding: { source: 'none' },
      onBehalfOf: { organisation: commune, paper },
    },
    'Văn thư nhập thay mặt xã Long Khê',
  );
  await taken(play, commission, 'Nhờ ba chuyên gia, trong đó hai người gửi phiếu giấy.');
  await commission.give('lhh.lanhdao', 'accept', { formOfWork: 'expertGroup', deliverOn: play.inDays(25), isAnswerOwed: true });
  await commission.give('lhh.chuyenvien', 'proposePanel', {
    members: [
      { person: expert(4), role: 'chair' },
      { person: expert(3), role: 'reviewer' },
      { person: expert(7), role: 'scienceSecretary' },
    ],
  });
  const decision = {
    on: play.today,
    signer: 'Phó Chủ tịch Liên hiệp hội',
    documents: [await play.upload('lhh.chuyenvien', 'Quyết định lập tổ chuyên gia')],
  };
  await commission.give('lhh.phochutich', 'appointPanel', { decision });
  for (const n of [3, 4, 7]) await joinedOnPaper(play, commission, n);
  await commission.give('lhh.chuyenvien', 'fileOpinion', {
    conclusion: 'agreeWithChanges',
    assessment: 'Phương án chưa nêu nguồn kinh phí vận hành.',
    recommendations: ['Bổ sung nguồn kinh phí vận hành hằng năm.'],
    onBehalfOf: await ofExpert(play, 3, 'Phiếu nhận xét viết tay, chuyên gia ký'),
  });
  await commission.give('chuyengia.4', 'fileOpinion', { conclusion: 'agree', assessment: 'Phương án khả thi.' });
  await commission.give('chuyengia.7', 'submitReport', {
    assessment: 'Phương án cơ bản phù hợp.',
    recommendations: [{ recommendation: 'Bổ sung nguồn kinh phí vận hành hằng năm.', from: [`opinion/${expert(3)}`] }],
  });
  await commission.give('lhh.phochutich', 'approveReport', {});
  await issued(play, commission, ['xa-long-khe']);
  const answer = await onPaper(play, 'lhh.vanthu', 'Công văn tiếp thu của xã Long Khê');
  await commission.give(
    'lhh.vanthu',
    'answerRecommendations',
    {
      letter: { number: play.number(), notation: 'UBND', on: play.today, signer: 'Chủ tịch UBND xã Long Khê' },
      answers: [{ recommendation: 1, answer: 'partlyAdopted', explanation: 'Kinh phí năm sau bố trí một phần.' }],
      onBehalfOf: { organisation: commune, paper: answer },
    },
    'Văn thư nhập công văn trả lời của xã',
  );
  await commission.at('settlement');
  await archived(play, commission);
  const seen = await commission.look();
  holds(seen.stage === 'archived' && seen.ending === 'completed', 'F: hồ sơ phải được lưu trữ, hoàn thành');
  return { id: commission.id, seen };
}
