// Which kernels run here, and which of them are chosen.
#include <stdlib.h>
#include <string.h>

#include "include/CEncoder.h"

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

extern const ng_kernels ng_kernels_portable, ng_kernels_avx2, ng_kernels_avxvnni, ng_kernels_avx512vnni,
  ng_kernels_neon;

#if defined(__x86_64__)
static bool runs_avx2(void) { return __builtin_cpu_supports("avx2"); }

static bool runs_avxvnni(void) { return runs_avx2() && __builtin_cpu_supports("avxvnni"); }

static bool runs_avx512vnni(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
    && __builtin_cpu_supports("avx512vnni");
}
#elif defined(__aarch64__)
static bool runs_neon(void) {
#if defined(__linux__)
  return getauxval(AT_HWCAP) & HWCAP_ASIMDDP;
#else
  return true;
#endif
}
#endif

static bool runs_portable(void) { return true; }

// Fastest first.
static const struct {
  const ng_kernels *kernels;
  bool (*runs)(void);
} all[] = {
#if defined(__x86_64__)
  {&ng_kernels_avx512vnni, runs_avx512vnni},
  {&ng_kernels_avxvnni, runs_avxvnni},
  {&ng_kernels_avx2, runs_avx2},
#elif defined(__aarch64__)
  {&ng_kernels_neon, runs_neon},
#endif
  {&ng_kernels_portable, runs_portable},
};

// The first that runs, of any name if `name` is NULL.
static const ng_kernels *first_that_runs(const char *name) {
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if ((!name || !strcmp(name, all[i].kernels->name)) && all[i].runs()) return all[i].kernels;
  return NULL;
}

const ng_kernels *ng_kernels_named(const char *name) { return first_that_runs(name); }

const ng_kernels *ng_kernels_chosen(void) {
  const char *asked = getenv("NEWSGRAPH_ISA");
  return first_that_runs(asked && *asked ? asked : NULL);
}
