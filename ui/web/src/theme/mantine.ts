import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Mantine asks for ten shades; ours are ink only, colour stays free for meaning. */
const ink: MantineColorsTuple = [
  "#f7f8fa",
  "#eceff4",
  "#d3dae5",
  "#aab6c9",
  "#868f9e",
  "#606876",
  "#454d5b",
  "#2b3342",
  "#171c27",
  "#0e1218",
];

/** Form fields of the library in the tokens of `tokens.css`. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  colors: { ink },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 2 },
  defaultRadius: "sm",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  respectReducedMotion: true,
  components: {
    Input: { defaultProps: { size: "sm" } },
    InputWrapper: { defaultProps: { size: "sm" } },
    Popover: { defaultProps: { transitionProps: { transition: "fade", duration: 100 } } },
    Combobox: {
      defaultProps: {
        // A mapping table holds hundreds of options: they are made when a list is opened.
        keepMounted: false,
        transitionProps: { transition: "fade", duration: 100 },
      },
    },
    Menu: { defaultProps: { transitionProps: { transition: "fade", duration: 100 } } },
  },
});
