import { Link } from '@tanstack/react-router';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { isMine, NextLink } from '../next-link';
import type { PactLine } from '../pact-queries';
import { PactState } from '../pact-state';
import { useEndsSoon } from '../use-ends-soon';
import classes from './pacts-page.module.css';

// Who and when, where it stands, and what comes next in words.
export function PactRow({ pact }: { readonly pact: PactLine }) {
  const { t } = useTexts('sales-pact');
  const { t: list } = useTexts('sales-pact/list');
  const format = useFormat();
  const endsSoon = useEndsSoon(pact);
  const { next } = pact;
  const other = pact.mine === 'rep' ? pact.manager.name : pact.rep.name;
  const talksOfAmendment = pact.state === 'active' && pact.talks !== 'settled';
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h3 className={classes.name}>
          <Link to="/sales-pacts/$id" params={{ id: pact.id }}>
            {pact.mine === 'rep' ? list('withManager', { name: other }) : pact.rep.name}
          </Link>
        </h3>
        <p className={classes.facts}>
          <PactState state={pact.state} />
          <span>{format.dateRange(pact.effective.start, pact.effective.end)}</span>
          {pact.mine === null && <span>{list('ledBy', { name: pact.manager.name })}</span>}
          {talksOfAmendment && <span>{list('amended')}</span>}
          {endsSoon !== null && <span className={classes.soon}>{endsSoon}</span>}
          {pact.binds_from !== null && <span>{list('from', { date: format.date(pact.binds_from) })}</span>}
        </p>
        {next !== null && next !== 'nothing' && (
          <p className={classes.next} data-mine={isMine(next)}>
            {t(`next.${next}`, { name: other })}
          </p>
        )}
      </div>
      {next !== null && next !== 'nothing' && <NextLink pact={pact} next={next} />}
    </li>
  );
}
