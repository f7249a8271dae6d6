-- Drops entries that are no longer due. KEYS as in offer.lua. ARGV: lead ids.
for _, lead in ipairs(ARGV) do
  redis.call('ZREM', KEYS[1], lead)
  redis.call('HDEL', KEYS[2], lead)
end
return redis.call('ZCARD', KEYS[1])
