-- Adds or moves entries. KEYS: order (sorted set of lead ids), entries (hash: lead id -> entry).
-- ARGV: seconds to live, then score, lead id and entry, over and over. Answers how many wait.
for i = 2, #ARGV, 3 do
  redis.call('ZADD', KEYS[1], ARGV[i], ARGV[i + 1])
  redis.call('HSET', KEYS[2], ARGV[i + 1], ARGV[i + 2])
end
redis.call('EXPIRE', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[2], ARGV[1])
return redis.call('ZCARD', KEYS[1])
