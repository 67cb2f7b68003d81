import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Form, Select } from 'antd';
import { instantText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { isProblemCode, problemSentence } from '../../locale/problems.ts';
import { accessOutcomeNames, accessReasonNames, accessWords } from '../../locale/web/access.ts';
import { Table } from '../shell/Table.tsx';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { DayField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';
import { useLanguage } from '../language/language.tsx';
import { Paged } from '../shell/Paged.tsx';
import { Page } from '../shell/Page.tsx';

type Outcome = components['schemas']['AccessRecord']['outcome'];

/** The filters as the address holds them. */
interface Asked {
  taikhoan?: string;
  ketqua?: string;
  ngay?: string;
}

const heads = [
  accessWords.at,
  accessWords.outcome,
  accessWords.account,
  accessWords.person,
  accessWords.address,
  accessWords.why,
  accessWords.route,
];

const filledIn = (asked: object) => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''));

/** Nhật ký truy cập: who signed in, who was refused, and from where. */
export function AccessRecords() {
  const { say, language } = useLanguage();
  const asked: Asked = useSearch({ from: '/signed-in/kiem-toan/truy-cap' });
  const query = useInfiniteQuery({
    queryKey: ['access-records', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const filter = filledIn({ account: asked.taikhoan, outcome: asked.ketqua as Outcome, day: asked.ngay, cursor: pageParam });
      return answered(api.GET('/api/access-records', { params: { query: { limit: 50, ...filter } } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page title={say(accessWords.title)}>
      <p>{say(accessWords.about)}</p>
      <Filters asked={asked} />
      <Paged query={query} none={<Empty description={say(accessWords.none)} />}>
        {(items) => (
          <Table
            label={accessWords.title}
            heads={heads}
            rows={items}
            keyOf={({ id }) => id}
            cells={({ at, outcome, account, person, address, reason, method, route }) => [
              instantText(Date.parse(at)),
              say(accessOutcomeNames[outcome]),
              account ?? '',
              person?.name ?? '',
              address,
              reasonText(reason, language),
              outcome === 'refused' ? <code key="route">{`${method ?? ''} ${route ?? ''}`}</code> : '',
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}

function reasonText(reason: string | null, language: Language): string {
  if (reason === null) return '';
  return accessReasonNames[reason]?.[language] ?? (isProblemCode(reason) ? problemSentence(reason, language) : '');
}

function Filters({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Asked>();
  const outcomes = Object.entries(accessOutcomeNames).map(([value, name]) => ({ value, label: say(name) }));
  const look = (values: Asked) => void navigate({ to: '/kiem-toan/truy-cap', search: filledIn(values), replace: true });
  return (
    <Form form={form} layout="vertical" initialValues={asked} onFinish={look} className="side-by-side no-print">
      <LineField name="taikhoan" label={accessWords.account} hint={accessWords.accountHint} max={200} isOptional optional={null} />
      <Form.Item name="ketqua" label={say(accessWords.outcome)}>
        <Select allowClear options={outcomes} />
      </Form.Item>
      <DayField name="ngay" label={accessWords.day} isOptional optional={null} />
      <Button htmlType="submit">{say(accessWords.look)}</Button>
    </Form>
  );
}
