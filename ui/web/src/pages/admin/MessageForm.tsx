/** A new message, or one that is said otherwise. */
import { FileInput, Select, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../api/basics";
import { post, put } from "../../api/http";
import { MESSAGE_KINDS, type Message, type MessageKind } from "../../api/messages";
import { Button } from "../../parts/Button";
import { Panel, Refusal } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";
import { LANGUAGES } from "../../words";

export function MessageForm(props: { client: string; message: Message | null; close: () => void }) {
  const { client, message, close } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kind, setKind] = useState<MessageKind>(message?.kind ?? "SAFE_HARBOR");
  const [language, setLanguage] = useState<Language>(message?.language ?? "ja");
  const [text, setText] = useState(message?.text ?? "");
  const [file, setFile] = useState<File | null>(null);
  const save = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.set("text", text);
      if (file) form.set("file", file);
      if (message) return put(`/api/messages/${message.id}`, form);
      form.set("client", client);
      form.set("kind", kind);
      form.set("language", language);
      return post("/api/messages", form);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["messages", client] });
      void queries.invalidateQueries({ queryKey: ["campaign-defaults"] });
      setFile(null);
      if (message) close();
      else setText("");
    },
  });
  const wrong = useFieldWords(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const complete = text.trim() !== "" && (message !== null || file !== null);
  return (
    <Panel title={t(message ? "admin:messages.editTitle" : "admin:messages.add")}>
      <form className="form" onSubmit={submit}>
        <Select
          label={t("admin:messages.kind")}
          description={t(`admin:messages.kindHints.${kind}`)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={MESSAGE_KINDS.map((one) => ({
            value: one,
            label: t(`admin:messages.kinds.${one}`),
          }))}
          allowDeselect={false}
          disabled={message !== null}
          value={kind}
          error={wrong("kind")}
          onChange={(value) => value && setKind(value as MessageKind)}
        />
        <Select
          label={t("admin:messages.language")}
          data={LANGUAGES.map((one) => ({ value: one, label: t(`campaigns:lang.${one}`) }))}
          allowDeselect={false}
          disabled={message !== null}
          value={language}
          error={wrong("language")}
          onChange={(value) => value && setLanguage(value as Language)}
        />
        <FileInput
          label={t("admin:messages.file")}
          description={t("admin:messages.fileHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          placeholder={t("admin:messages.choose")}
          accept="audio/wav,audio/x-wav,.wav"
          clearable
          value={file}
          error={wrong("file")}
          onChange={setFile}
        />
        <Textarea
          className="wide"
          label={t("admin:messages.text")}
          description={t("admin:messages.textHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autosize
          minRows={2}
          lang={language}
          value={text}
          error={wrong("text")}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="wide row">
          <Button type="submit" primary busy={save.isPending} disabled={!complete}>
            {t(message ? "admin:users.save" : "admin:messages.save")}
          </Button>
          {message && (
            <Button quiet onClick={close}>
              {t("common:cancel")}
            </Button>
          )}
          <Refusal error={save.error} />
        </div>
      </form>
    </Panel>
  );
}
