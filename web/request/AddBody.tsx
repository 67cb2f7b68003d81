import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { foldVietnamese } from '../../domain/text/fold.ts';
import { bodyKinds } from '../../domain/body-kinds.ts';
import { organisationKindNames } from '../../locale/body-kinds.ts';
import { formWords } from '../../locale/web/forms.ts';
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
  const [isOpen, setIsOpen] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const close = (name: string | null) => {
    setIsOpen(false);
    setAdded(name);
  };
  if (isOpen) return <NewBody onClose={close} />;
  return (
    <p>
      <Button onClick={() => setIsOpen(true)}>{say(onBehalfWords.addBody)}</Button>{' '}
      <span role="status">{added !== null && `${say(onBehalfWords.bodyAdded)}: ${added}`}</span>
    </p>
  );
}

/** A form within the form of the request. It has no form element of its own, since forms cannot be nested. */
function NewBody({ onClose }: { onClose: (added: string | null) => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [form] = Form.useForm<Body>();
  const [problem, setProblem] = useState<unknown>(null);
  const needed = [{ required: true, message: say(formWords.required) }];
  const add = async (body: Body) => {
    try {
      await answered(api.POST('/api/organisations/from-paper', { body: { ...body, reason: say(onBehalfWords.addReason) } }));
      await client.invalidateQueries({ queryKey: organisationsQuery.queryKey });
      onClose(body.name);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <fieldset>
      <legend>{say(onBehalfWords.addBody)}</legend>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Form form={form} component={false} name="body" onFinish={(body) => void add(body)}>
        <Form.Item name="name" label={say(onBehalfWords.bodyName)} rules={needed} required={false}>
          <Input
            maxLength={300}
            onChange={({ target }) => !form.isFieldTouched('code') && form.setFieldValue('code', codeOf(target.value))}
          />
        </Form.Item>
        <Form.Item
          name="code"
          label={say(onBehalfWords.bodyCode)}
          rules={[...needed, { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: say(onBehalfWords.bodyCode) }]}
          required={false}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="kind" label={say(onBehalfWords.bodyKind)} rules={needed} required={false}>
          <Select options={bodyKinds.map((kind) => ({ value: kind, label: say(organisationKindNames[kind]) }))} />
        </Form.Item>
        <div className="button-row">
          <Button type="primary" onClick={() => form.submit()}>
            {say(onBehalfWords.addIt)}
          </Button>
          <Button onClick={() => onClose(null)}>{say(onBehalfWords.notAdded)}</Button>
        </div>
      </Form>
    </fieldset>
  );
}
