import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Commission, CommandName } from '../api/types.ts';
import { isGiven } from './given.ts';
import { titleOf } from '../case/title-of.ts';
import { slugOf } from './slug.ts';
import { useLanguage } from '../language/language.tsx';
import { addressOf } from '../case/address.ts';

interface Props {
  commission: Commission;
  command: CommandName;
  /** What the form holds at first: `nguoi` is a person, `cuoc` an event, `khach` an invitee, `lan` a written collection. */
  search?: Record<string, string>;
  /** The person or thing that the act is about, for those who only hear the link. */
  about?: string;
}

/** A link to an act, beside the thing that the act is about. It draws nothing when the reader cannot give the act now. */
export function ActLink({ commission, command, search = {}, about }: Props) {
  const { language } = useLanguage();
  const isAllowed = commission.can.some((one) => one.command === command && one.allowed);
  if (!isAllowed || !isGiven(command)) return null;
  const title = titleOf(command, commission, language);
  return (
    <Link
      to="/ho-so/$so/lam/$viec"
      params={{ so: addressOf(commission), viec: slugOf(command) }}
      search={search}
      className="no-print"
      {...(about === undefined ? {} : { 'aria-label': `${title}: ${about}` })}
    >
      <Button size="small" tabIndex={-1}>
        {title}
      </Button>
    </Link>
  );
}
