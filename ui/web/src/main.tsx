import "@fontsource-variable/noto-sans-jp/wght.css";
import "./theme/styles";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { Problem } from "./api/http";
import { useLook } from "./app/look";
import { router } from "./app/routes";
import { SessionProvider } from "./app/session";
import { theme } from "./theme/mantine";
import { startWords } from "./words";

/** A refusal is an answer: only what may pass by itself is asked again. */
const worthAsking = (failures: number, error: unknown) =>
  failures < 3 && error instanceof Problem && (error.status === 0 || error.status >= 500);

const client = new QueryClient({
  defaultOptions: { queries: { retry: worthAsking, staleTime: 5_000 } },
});

function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme={useLook()}>
      <QueryClientProvider client={client}>
        <SessionProvider wait={null}>
          {/* Live figures interrupt a transition again and again: on a slow desk it would never end. */}
          <RouterProvider router={router} useTransitions={false} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

await startWords();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
