import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { practiceServer } from "./mock/server.ts";

/** `vite --mode mock` answers /api itself; plain `vite` passes it to an application on port 8080. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === "mock" ? [practiceServer()] : [])],
  build: { target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  server: {
    host: "127.0.0.1",
    proxy: mode === "mock" ? undefined : { "/api": "http://127.0.0.1:8080" },
  },
  test: { include: ["{src,browser}/**/*.test.{ts,tsx}"] },
}));
