-- Takes entries off the front: each is handed to one taker. KEYS as in offer.lua. ARGV: how many at
-- most. An id whose entry was lost is dropped: the filler reads it again.
local taken = {}
for _, lead in ipairs(redis.call('ZRANGE', KEYS[1], 0, ARGV[1] - 1)) do
  local entry = redis.call('HGET', KEYS[2], lead)
  redis.call('ZREM', KEYS[1], lead)
  redis.call('HDEL', KEYS[2], lead)
  if entry then
    taken[#taken + 1] = entry
  end
end
return taken
