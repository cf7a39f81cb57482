import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';

import { useTexts } from '../texts';
import classes from './search-button.module.css';

const SearchDialog = lazy(() => import('./search-dialog').then((module) => ({ default: module.SearchDialog })));

// The way to everything: this button, "/" and Ctrl+K (⌘K).
export function SearchButton() {
  const { t } = useTexts('search');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false); // loaded once, kept afterwards
  const show = (): void => {
    setWanted(true);
    setOpen(true);
  };
  useHotkeys([['/', show]]);
  useHotkeys([['mod+K', show]], []);
  return (
    <>
      <UnstyledButton
        className={classes.button}
        onClick={show}
        onPointerEnter={() => setWanted(true)}
        aria-label={t('open')}
        aria-keyshortcuts="/ Control+K Meta+K"
      >
        <IconSearch size={18} stroke={1.7} aria-hidden />
        <span className={classes.word}>{t('search')}</span>
        <kbd className={classes.key} aria-hidden>
          {t('shortcut')}
        </kbd>
      </UnstyledButton>
      {wanted && (
        <Suspense fallback={null}>
          <SearchDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
