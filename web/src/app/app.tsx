import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';

import { TextsProvider } from '../texts';
import { colorSchemeManager } from './preferences';
import { router } from './router';
import { theme } from './theme';

export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <TextsProvider>
          <RouterProvider router={router} context={{ queryClient }} />
        </TextsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
