/*
 * Word vectors by the structured skip-gram (Ling et al. 2015): a word predicts its neighbours, with other output weights
 * for each of the four positions around it, against drawn words. One thread and a fixed seed: same text, same vectors.
 *
 *   vectors TOKENS OUT LEAST-COUNT EPOCHS
 *
 * TOKENS holds a sentence a line, words split by blanks. Words are put in small letters, digits become 0.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 64
#define WINDOW 2
#define PLACES (2 * WINDOW)
#define DRAWN 6
#define BUCKETS (1 << 21)
#define DRAWS (1 << 22)
#define FREQUENT 3e-4
#define FIRST_RATE 0.04f

typedef struct {
  char *word;
  long count;
} Entry;

static Entry *entries;
static int known, most_words = 1 << 16;
static int *buckets;
static int *text;
static long length, most_text = 1 << 20;
static unsigned long state = 12345;

static unsigned draw(void) {
  state = state * 6364136223846793005UL + 1442695040888963407UL;
  return state >> 33;
}

static double chance(void) { return (draw() & 0xffff) / 65536.0; }

static void *need(void *memory) {
  if (!memory) {
    fprintf(stderr, "out of memory\n");
    exit(1);
  }
  return memory;
}

static unsigned bucket_of(const char *word) {
  unsigned hash = 2166136261u;
  for (; *word; word++) hash = (hash ^ (unsigned char)*word) * 16777619u;
  hash &= BUCKETS - 1;
  return hash;
}

/* Bucket of a word, or the free one where it belongs. */
static unsigned find(const char *word) {
  unsigned at = bucket_of(word);
  while (buckets[at] >= 0 && strcmp(entries[buckets[at]].word, word)) at = (at + 1) & (BUCKETS - 1);
  return at;
}

static void count_word(const char *word) {
  unsigned at = find(word);
  if (buckets[at] < 0) {
    if (known == most_words) entries = need(realloc(entries, sizeof(Entry) * (most_words *= 2)));
    entries[known] = (Entry){need(strdup(word)), 0};
    buckets[at] = known++;
  }
  entries[buckets[at]].count++;
}

static void keep_word(int id) {
  if (length == most_text) text = need(realloc(text, sizeof(int) * (most_text *= 2)));
  text[length++] = id;
}

/* Small letters for ASCII, digits 0, as in the network's features. */
static void fold(char *word) {
  for (; *word; word++) {
    if (*word >= 'A' && *word <= 'Z') *word += 'a' - 'A';
    else if (*word >= '0' && *word <= '9') *word = '0';
  }
}

/* Entry 0 is the end of a sentence. */
static void scan(FILE *file, int keeping) {
  char *line = NULL;
  size_t size = 0;
  rewind(file);
  while (getline(&line, &size, file) > 0) {
    for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n")) {
      fold(word);
      if (!keeping) count_word(word);
      else if (buckets[find(word)] >= 0) keep_word(buckets[find(word)]);
    }
    if (keeping) keep_word(0);
    else entries[0].count++;
  }
  free(line);
}

static int by_count(const void *a, const void *b) {
  const Entry *x = a, *y = b;
  if (x->count != y->count) return x->count < y->count ? 1 : -1;
  return strcmp(x->word, y->word);
}

/* Drops rare words and orders the others by frequency. */
static void prune(long least) {
  int kept = 1;
  qsort(entries + 1, known - 1, sizeof(Entry), by_count);
  while (kept < known && entries[kept].count >= least) kept++;
  known = kept;
  memset(buckets, -1, sizeof(int) * BUCKETS);
  for (int i = 0; i < known; i++) buckets[find(entries[i].word)] = i;
}

/* Words to draw from, by their frequency to the power of 3/4. */
static int *draws(void) {
  int *table = need(malloc(sizeof(int) * DRAWS));
  double total = 0, sum = 0;
  int at = 0;
  for (int i = 0; i < known; i++) total += pow(entries[i].count, 0.75);
  for (int i = 0; i < known; i++) {
    sum += pow(entries[i].count, 0.75) / total;
    while (at < DRAWS && at < sum * DRAWS) table[at++] = i;
  }
  while (at < DRAWS) table[at++] = known - 1;
  return table;
}

/* Moves vector `x` (its change collected in `change`) and the outputs of the seen and the drawn words. */
static void predict(const float *x, float *change, float *outputs, int place, int seen, const int *table, float rate) {
  for (int n = 0; n <= DRAWN; n++) {
    int word = n ? table[draw() & (DRAWS - 1)] : seen;
    if (n && word == seen) continue;
    float *y = outputs + ((long)word * PLACES + place) * WIDTH;
    float dot = 0;
    for (int k = 0; k < WIDTH; k++) dot += x[k] * y[k];
    float guess = dot > 8 ? 1 : dot < -8 ? 0 : 1 / (1 + expf(-dot));
    float step = ((n == 0) - guess) * rate;
    for (int k = 0; k < WIDTH; k++) {
      change[k] += step * y[k];
      y[k] += step * x[k];
    }
  }
}

static void train(float *vectors, float *outputs, int epochs) {
  const int *table = draws();
  double total = 0, all = (double)length * epochs;
  for (int i = 0; i < known; i++) total += entries[i].count;
  for (long done = 0; done < length * epochs; done++) {
    long i = done % length;
    int word = text[i];
    double share = entries[word].count / total;
    if (word == 0 || chance() > (sqrt(share / FREQUENT) + 1) * FREQUENT / share) continue;
    float rate = fmaxf(FIRST_RATE * (1 - done / all), 1e-4f);
    float *x = vectors + (long)word * WIDTH;
    float change[WIDTH] = {0};
    for (int offset = -WINDOW; offset <= WINDOW; offset++) {
      long j = i + offset;
      if (offset == 0 || j < 0 || j >= length) continue;
      predict(x, change, outputs, offset < 0 ? offset + WINDOW : offset + WINDOW - 1, text[j], table, rate);
      if (text[j] == 0 && offset > 0) break;
    }
    for (int k = 0; k < WIDTH; k++) x[k] += change[k];
  }
}

int main(int count, char **arguments) {
  if (count != 5) {
    fprintf(stderr, "usage: vectors TOKENS OUT LEAST-COUNT EPOCHS\n");
    return 2;
  }
  FILE *in = fopen(arguments[1], "r"), *out = fopen(arguments[2], "w");
  if (!in || !out) {
    perror("vectors");
    return 1;
  }
  entries = need(malloc(sizeof(Entry) * most_words));
  text = need(malloc(sizeof(int) * most_text));
  buckets = need(malloc(sizeof(int) * BUCKETS));
  memset(buckets, -1, sizeof(int) * BUCKETS);
  count_word("</s>");
  scan(in, 0);
  prune(atol(arguments[3]));
  scan(in, 1);
  float *vectors = need(malloc(sizeof(float) * known * WIDTH));
  float *outputs = need(calloc((long)known * PLACES * WIDTH, sizeof(float)));
  for (long i = 0; i < (long)known * WIDTH; i++) vectors[i] = (chance() - 0.5) / WIDTH;
  fprintf(stderr, "%d words, text of %ld\n", known, length);
  train(vectors, outputs, atoi(arguments[4]));
  for (int i = 1; i < known; i++) {
    fprintf(out, "%s", entries[i].word);
    for (int k = 0; k < WIDTH; k++) fprintf(out, " %.4f", vectors[(long)i * WIDTH + k]);
    fprintf(out, "\n");
  }
  return fclose(out) != 0;
}
