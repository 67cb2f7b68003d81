import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { dayText } from '../../../locale/formats.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { useSay } from '../../language/language.tsx';
import { OneOfField } from '../../fields/who.tsx';

/** The request for time that is decided on: by whom, until when and why. */
export function TimeRequestField({ commission }: { commission: Commission }) {
  const say = useSay();
  const person = Form.useWatch('person') as string | undefined;
  const asked = commission.timeRequests?.find((one) => one.person === person);
  return (
    <>
      <OneOfField
        name="person"
        label={opinionWords.whoAsks}
        options={(commission.timeRequests ?? []).map((one) => ({
          id: one.person,
          name: `${personIn(commission, one.person)} – ${say(opinionWords.asksUntil)} ${dayText(one.until)}`,
        }))}
      />
      {asked && (
        <p className="matter">
          <PrivateText text={asked.reason} />
        </p>
      )}
    </>
  );
}

/** The request for time that the address names, else the first one. */
export function useTimeRequest(commission: Commission) {
  const { nguoi } = useSearch({ strict: false });
  const requests = commission.timeRequests ?? [];
  return requests.find((one) => one.person === nguoi) ?? requests[0];
}
