-- Whoever keeps recordings looks up whether the person agreed to theirs.
call let_system('opening_word_said', '{select}');
