import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChartLine, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';

import { useTexts } from '../texts';
import classes from './chart-frame.module.css';
import { ChartTable, csvRows, type ChartData } from './chart-table';
import { csvOf } from './csv';
import { download, fileNameOf } from './download';
import { pictureOf } from './picture';

interface ChartFrameProps {
  readonly title: string;
  // What the drawing shows, in a sentence or two: the story for those who don't see it.
  readonly summary: string;
  // Every number of the drawing, for the table and the CSV.
  readonly data: ChartData;
  // Name of downloaded files; the title without it.
  readonly fileTitle?: string;
  readonly legend?: ReactNode;
  readonly note?: ReactNode;
  // The drawing: one <svg> somewhere inside.
  readonly children: ReactNode;
}

// What is around every chart: its name, the same as a table, and both as files.
export function ChartFrame({ title, summary, data, fileTitle, legend, note, children }: ChartFrameProps) {
  const { t } = useTexts('charts');
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const name = fileNameOf(fileTitle ?? title);
  const saveTable = (): void => {
    const header = data.columns.map((column) => column.label);
    download(`${name}.csv`, new Blob([csvOf(header, csvRows(data))], { type: 'text/csv;charset=utf-8' }));
  };
  const savePicture = async (): Promise<void> => {
    const svg = drawing.current?.querySelector('svg');
    if (!svg || !drawing.current) return;
    try {
      setFailed(false);
      download(`${name}.png`, await pictureOf(svg, fileTitle ?? title, drawing.current));
    } catch {
      setFailed(true);
    }
  };
  return (
    <figure className={classes.frame} aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <figcaption className={classes.head}>
        <h2 id={`${id}-title`} className={classes.title}>
          {title}
        </h2>
        <span id={`${id}-summary`} className="visually-hidden">
          {summary}
        </span>
        <div className={classes.tools}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('asChart') : t('asTable')}
          </Button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('download', { title })}>
                <IconDownload size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconTable size={16} aria-hidden />} onClick={saveTable}>
                {t('csv')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPhoto size={16} aria-hidden />}
                disabled={asTable}
                onClick={() => void savePicture()}
              >
                {t('png')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </figcaption>
      {failed && <p role="alert">{t('pngFailed')}</p>}
      {asTable ? (
        <ChartTable title={title} data={data} />
      ) : (
        <>
          {legend}
          <div ref={drawing} className={classes.drawing}>
            {children}
          </div>
        </>
      )}
      {note !== undefined && <div className={classes.note}>{note}</div>}
    </figure>
  );
}
