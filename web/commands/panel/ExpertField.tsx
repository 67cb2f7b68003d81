import { useQuery } from '@tanstack/react-query';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission, Expert } from '../../api/types.ts';
import { answered, api } from '../../api/client.ts';
import { expertsQuery } from '../../api/experts-query.ts';
import { useSay } from '../../language/language.tsx';
import { chosenName } from '../../fields/chosen-name.ts';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import type { FieldProps } from '../../fields/texts.tsx';
import { filterByWords } from '../../fields/filter-by-words.ts';

interface ExpertProps extends FieldProps {
  without?: readonly (string | undefined)[];
  /** A body whose people are offered after the experts. */
  staffOf?: string;
}

/** Chooses an expert of the register, by name, field of work or employer. */
export function ExpertField({ without = [], staffOf, ...field }: ExpertProps) {
  const say = useSay();
  const { data: experts = [], isPending } = useQuery(expertsQuery);
  const { data: people } = useQuery({
    queryKey: ['people', { organisation: staffOf }],
    queryFn: () => answered(api.GET('/api/people', { params: { query: { limit: 100, organisation: staffOf! } } })),
    enabled: staffOf !== undefined,
  });
  const listed = new Set(experts.map((one) => one.personId));
  const staff = staffOf === undefined ? [] : (people?.items ?? []).filter(({ id }) => !listed.has(id));
  const options = [
    ...experts.map((one) => ({
      value: one.personId,
      label: nameOf(one),
      words: `${nameOf(one)} ${one.fields.join(' ')} ${one.affiliation?.name ?? ''}`,
      disabled: without.includes(one.personId),
    })),
    ...staff.map(({ id, name, position }) => ({
      value: id,
      label: name,
      words: `${name} ${position ?? ''}`,
      disabled: without.includes(id),
    })),
  ];
  return (
    <SearchSelectField
      {...field}
      select={{
        loading: isPending,
        showSearch: { filterOption: (input, option) => filterByWords(input, option && { label: option.words }) },
        allowClear: field.isOptional === true,
        options,
        labelRender: chosenName,
        optionRender: ({ value }) => {
          const expert = experts.find((one) => one.personId === value);
          const colleague = staff.find(({ id }) => id === value);
          if (expert) return <Described expert={expert} />;
          return colleague && <DescribedStaff name={colleague.name} position={colleague.position ?? say(panelWords.ofUnion)} />;
        },
      }}
    />
  );
}

const nameOf = ({ degree, name }: Expert) => (degree === null ? name : `${degree} ${name}`);

function DescribedStaff({ name, position }: { name: string; position: string }) {
  return (
    <div className="expert-option">
      <strong>{name}</strong>
      <div className="row-sub">{position}</div>
    </div>
  );
}

function Described({ expert }: { expert: Expert }) {
  return (
    <div className="expert-option">
      <strong>{nameOf(expert)}</strong>
      <div className="row-sub">{expert.fields.join(', ')}</div>
      <div className="row-sub">{expert.affiliation?.name}</div>
    </div>
  );
}

/** The register's data on the chosen expert, with possible conflicts in this commission. */
export function ExpertHint({ person, commission }: { person: string | undefined; commission: Commission }) {
  const say = useSay();
  const { data: experts = [] } = useQuery(expertsQuery);
  const expert = experts.find((one) => one.personId === person);
  if (!expert) return null;
  const { host, requester } = commission.parts;
  const employer = expert.affiliation?.organisationId;
  return (
    <div className="hint">
      {[expert.fields.join(', '), expert.affiliation?.name].filter(Boolean).join(' · ')}
      {employer === host && <div className="warned">▲ {say(panelWords.ofHost)}</div>}
      {employer === requester && employer !== host && <div className="warned">▲ {say(panelWords.ofRequester)}</div>}
    </div>
  );
}
