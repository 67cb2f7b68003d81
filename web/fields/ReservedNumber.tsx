import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { commandTitles } from '../../locale/commands.ts';
import { dayText } from '../../locale/formats.ts';
import { reportWords } from '../../locale/web/report.ts';
import type { Commission } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { useSay } from '../language/language.tsx';
import { slugOf } from '../acts/slug.ts';

export interface Reserved {
  number: string;
  on: string;
}

/** The paper's number. If none is reserved, a notice says that it is given now and that the signed copy cannot bear it yet. */
export function ReservedNumber({ commission, reserved }: { commission: Commission; reserved: Reserved | undefined }) {
  const say = useSay();
  const canTake = commission.can.some((one) => one.command === 'takePaperNumber' && one.allowed);
  if (reserved) {
    return (
      <p className="matter">
        {say(reportWords.reservedNumber)}: <strong>{reserved.number}</strong> · {say(reportWords.numberOn)}: {dayText(reserved.on)}
      </p>
    );
  }
  const title = (
    <>
      {say(reportWords.notReserved)}{' '}
      {canTake && (
        <Link to="/ho-so/$so/lam/$viec" params={{ so: addressOf(commission), viec: slugOf('takePaperNumber') }}>
          {say(commandTitles.takePaperNumber)}
        </Link>
      )}
    </>
  );
  return <Alert type="info" showIcon className="gap-below" title={title} />;
}
