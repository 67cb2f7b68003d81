import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission, Meeting } from '../../api/types.ts';
import { meetingName } from '../../case/meetings.ts';
import { useLanguage } from '../../language/language.tsx';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import { filterByWords } from '../../fields/filter-by-words.ts';

/** The sessions that were convened, and neither held nor called off. */
const openMeetings = (commission: Commission): Meeting[] =>
  (commission.meetings ?? []).filter((one) => one.held === null && one.cancelled === null);

/** The session that the address names, or else the first that is open. */
export function useMeetingAsked(commission: Commission): { meeting?: number } {
  const { phien } = useSearch({ strict: false });
  const open = openMeetings(commission);
  const asked = open.find((one) => String(one.meeting) === phien) ?? open[0];
  return asked ? { meeting: asked.meeting } : {};
}

/** The session that is chosen in the form now. */
export function useMeetingChosen(commission: Commission): Meeting | undefined {
  const n = Form.useWatch('meeting') as number | undefined;
  return commission.meetings?.find((one) => one.meeting === n);
}

export function MeetingField({ commission }: { commission: Commission }) {
  const { language } = useLanguage();
  return (
    <SearchSelectField
      name="meeting"
      label={meetingWords.whichMeeting}
      select={{
        showSearch: { filterOption: filterByWords },
        options: openMeetings(commission).map((one) => ({ value: one.meeting, label: meetingName(one, language) })),
      }}
    />
  );
}
