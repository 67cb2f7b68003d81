import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { foldVietnamese } from '../../domain/text/fold.ts';
import { bodyKinds } from '../../domain/body-kinds.ts';
import { organisationKindNames } from '../../locale/body-kinds.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { answered, api } from '../api/client.ts';
import { organisationsQuery } from '../api/queries.ts';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';

interface Body {
  name: string;
  code: string;
  kind: (typeof bodyKinds)[number];
}

/** A code from the name: `Ủy ban nhân dân xã A` gives `uy-ban-nhan-dan-xa-a`. */
const codeOf = (name: string): string =>
  foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');

/** Adds the body whose letter is being entered, where the register lacks it. The register keeps who added it. */
export function AddBody() {
  const say = useSay();
  const client = useQueryClient();
  const [form] = Form.useForm<Body>();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const add = async (body: Body) => {
    try {
      await answered(api.POST('/api/organisations/from-paper', { body: { ...body, reason: say(onBehalfWords.addReason) } }));
      await client.invalidateQueries({ queryKey: organisationsQuery.queryKey });
      setIsOpen(false);
      form.resetFields();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{say(onBehalfWords.addBody)}</Button>
      <Modal title={say(onBehalfWords.addBody)} open={isOpen} footer={null} onCancel={() => setIsOpen(false)}>
        {problem !== null && <ProblemNotice problem={problem} />}
        <Form form={form} layout="vertical" name="body" onFinish={(body) => void add(body)}>
          <Form.Item name="name" label={say(onBehalfWords.bodyName)} rules={[{ required: true }]}>
            <Input
              maxLength={300}
              onChange={({ target }) => !form.isFieldTouched('code') && form.setFieldValue('code', codeOf(target.value))}
            />
          </Form.Item>
          <Form.Item name="code" label={say(onBehalfWords.bodyCode)} rules={[{ required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="kind" label={say(onBehalfWords.bodyKind)} rules={[{ required: true }]}>
            <Select options={bodyKinds.map((kind) => ({ value: kind, label: say(organisationKindNames[kind]) }))} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {say(onBehalfWords.addBody)}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
