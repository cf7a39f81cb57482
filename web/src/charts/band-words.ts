import type { Schemas } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';

export type Distribution = Schemas['DistributionReport'];

// "90 % to under 100 %": the lower edge is inside, the upper is not.
export function useBandWords() {
  const { t } = useTexts('charts');
  const format = useFormat();
  return (band: Distribution['bands'][number]): string => {
    const lower = format.percent(band.lower, { places: 0 });
    const upper = format.percent(band.upper, { places: 0 });
    if (band.lower === null) return t('distribution.under', { upper });
    if (band.upper === null) return t('distribution.atLeast', { lower });
    return t('distribution.between', { lower, upper });
  };
}
