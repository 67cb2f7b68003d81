import { randomUUID } from 'node:crypto';
import { plusDays } from '../../domain/calendar/day.ts';
import { today } from '../../api/clock.ts';
import { SignedIn } from '../../local/demo/http.ts';
import { demoId } from '../../local/seed/ids.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { dayText } from '../../locale/formats.ts';
import { journey, openStage, todayText, type Stage } from './at-the-screen.ts';

/** Lấy ý kiến bằng văn bản: a department is asked, answers from its inbox, and sees nothing else of the commission. */

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage?.close());

const title = 'Kế hoạch phòng, chống sạt lở bờ sông Hà';
const body = (code: string) => demoId(`organisation/${code}`);

/** A written comment that waits for its report. */
async function comment(): Promise<string> {
  const { url } = stage!.system;
  const act = async (who: string, path: string, input: object) => {
    const { caller } = await SignedIn.as(url, who, demonstrationPassword);
    const answer = await caller.act(path, randomUUID(), input);
    expect({ path, ...answer }).toMatchObject({ status: expect.any(Number) });
    return answer.body as { id: string };
  };
  const { id } = await act('so.xaydung.ld', '/api/commissions', {
    command: 'submitRequest',
    letter: { number: '7711', notation: 'SXD-QH', on: today(), signer: 'Trịnh Công Hậu' },
    instrument: 'requestLetter',
    serviceKinds: ['advisory'],
    obligation: 'optional',
    proposal: { type: 'chuong-trinh-du-an-lon', title },
    dossier: [],
    wantedOn: plusDays(today(), 40),
    parts: { requester: body('so-xay-dung'), host: body('so-xay-dung'), decidingAuthority: body('ubnd') },
    funding: { source: 'none' },
  });
  const to = `/api/commissions/${id}/commands`;
  await act('lhh.vanthu', `${to}/register`, { arrivedOn: today() });
  const specialist = demoId('person/lhh.chuyenvien');
  await act('lhh.lanhdao', `${to}/accept`, { formOfWork: 'writtenComment', specialist, deliverOn: plusDays(today(), 30) });
  return stage!.addressOf(id);
}

journey('a department that is asked answers from its inbox, and the specialist takes the answer into the report', async () => {
  const so = await comment();
  const specialist = await stage!.visitor('lhh.chuyenvien');
  await specialist.act(so, 'Lấy ý kiến bằng văn bản');
  await specialist.page.getByLabel('Nội dung xin ý kiến').fill('Đề nghị góp ý phương án kè hai bờ.');
  await specialist.choose('Cơ quan được hỏi', 'Sở Khoa học và Công nghệ tỉnh Minh Hà');
  await specialist.page.keyboard.press('Escape');
  await specialist.typeDay('Hạn trả lời', dayText(plusDays(today(), 10)));
  await specialist.showsWell('lay-y-kien-bang-van-ban');
  await specialist.send('Lấy ý kiến bằng văn bản');

  const asked = await stage!.visitor('so.khcn.cv');
  await asked.open('/');
  await asked.page.getByRole('link', { name: 'Trả lời văn bản lấy ý kiến' }).first().click();
  await asked.page.getByText('Bạn chỉ xem được nội dung được hỏi, giấy mời và trả lời của cơ quan mình.').waitFor();
  await asked.showsWell('duoc-hoi-y-kien');
  await asked.page.getByRole('main').getByRole('link', { name: 'Trả lời văn bản lấy ý kiến' }).click();
  await asked.page.getByLabel('Ý kiến của cơ quan').fill('Nhất trí; bổ sung quan trắc lòng sông.');
  await asked.showsWell('tra-loi-lay-y-kien');
  await asked.page.locator('form').getByRole('button', { name: 'Trả lời văn bản lấy ý kiến' }).click();
  await asked.page.getByText('1/1 ý kiến').waitFor();

  await specialist.open(`/ho-so/${so}/hoi-thao`);
  await specialist.page.getByText('bổ sung quan trắc lòng sông').waitFor();
  await specialist.showsWell('ket-qua-lay-y-kien');
  await specialist.act(so, 'Trình báo cáo kết quả');
  await specialist.page.getByRole('combobox', { name: 'Nơi nhận kiến nghị' }).waitFor();
  await specialist.showsWell('kien-nghi-co-noi-nhan');
});

journey('the page warns of a like title and asks why it goes on; a memo of the Union is a form of its own', async () => {
  const officer = await stage!.visitor('so.xaydung.cv');
  await officer.open('/yeu-cau/moi');
  await officer.page.getByRole('heading', { level: 2, name: 'Văn bản đề nghị' }).waitFor();
  await officer.page.getByRole('button', { name: /Đề án, dự án/ }).click();
  await officer.page.getByLabel('Tên đề án, dự án', { exact: true }).fill('Phòng chống sạt lở bờ sông Hà: kế hoạch năm');
  await officer.page.getByRole('button', { name: /Các bên và kinh phí/ }).click();
  await officer.page.getByLabel('Lý do vẫn làm dù gần giống nhiệm vụ khác').waitFor();
  await officer.showsWell('ten-gan-giong');

  const leader = await stage!.visitor('lhh.lanhdao');
  await leader.open('/yeu-cau/de-xuat');
  await leader.page.getByRole('checkbox', { name: /Bài viết, kiến nghị Liên hiệp hội tự gửi/ }).check();
  await leader.page.getByText(/Không cần cơ quan cho chủ trương/).waitFor();
  await leader.typeDay('Ngày ký', todayText());
  await leader.showsWell('bai-viet-tu-gui');
});
