#!/bin/sh
# Speaks the sample messages of demo and smoke runs anew: one WAV file for each line of messages.tsv
# (name, kind, language, text as screens show it, text as the voice reads it).
# Needs the Debian packages espeak-ng and sox. Real campaigns should use a human voice.
set -eu
cd "$(dirname "$0")"
while IFS="$(printf '\t')" read -r name kind language _ spoken; do
  file="$name.$(echo "$kind" | tr 'A-Z_' 'a-z-').$language.wav"
  espeak-ng -v "$language" -s 165 -w "$file.voice" "$spoken"
  sox "$file.voice" -r 8000 -b 16 -c 1 -t wav "$file" norm -3
  rm "$file.voice"
done < messages.tsv
