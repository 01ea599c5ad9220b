cd /tmp/ev/hx/merge
B=/tmp/ev/horizon/build/native
I="$(grep -o '\-isystem [^ ]*' $B/build.ninja | sort -u)"
F="-std=c++20 -O2 -Wall -Wextra -Wconversion -Wshadow -Wno-missing-field-initializers -I. $I"
mkdir -p /tmp/ev/hx/o
for f in common/planning/horizon/plan_horizon.cpp common/planning/horizon/horizon_rules.cpp common/planning/plan_day.cpp; do g++ $F -c $f -o /tmp/ev/hx/o/$(basename $f .cpp).o || exit 1; done
g++ $F /tmp/ev/hx/exp.cpp /tmp/ev/hx/o/*.o $B/libevenload_planning.a -o /tmp/ev/hx/expm $B/libevenload_commands.a $B/libevenload_rules.a $B/libevenload_store.a $B/libevenload_model.a $B/libevenload_base.a $(ls $B/*sqlite*.a) -lfmt 2>&1 | grep -m5 -E "undefined|error"
