/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hoare's selection, with the median of three as its pivot. */
#include "cf-order-statistic.h"

static void
swap (double *a,
      double *b)
{
  double kept = *a;

  *a = *b;
  *b = kept;
}

static double
pivot_of (double *values,
          guint   low,
          guint   high)
{
  guint middle = low + (high - low) / 2;

  if (values[middle] < values[low])
    swap (&values[middle], &values[low]);
  if (values[high] < values[low])
    swap (&values[high], &values[low]);
  if (values[high] < values[middle])
    swap (&values[high], &values[middle]);

  return values[middle];
}

/* Value @k in ascending order; those before it are no greater, those after it no less. */
static double
select_value (double *values,
              guint   n,
              guint   k)
{
  guint low = 0;
  guint high = n - 1;

  while (low < high)
    {
      double pivot = pivot_of (values, low, high);
      guint i = low;
      guint j = high;

      while (i <= j)
        {
          while (values[i] < pivot)
            i++;
          while (pivot < values[j])
            j--;
          if (i <= j)
            {
              swap (&values[i], &values[j]);
              i++;
              if (j == 0)
                break;
              j--;
            }
        }

      if (k <= j)
        high = j;
      else if (k >= i)
        low = i;
      else
        break;
    }

  return values[k];
}

double
cf_order_quantile (double *values,
                   guint   n,
                   double  share)
{
  double position = share * (n - 1);
  guint below = (guint) position;
  double low = select_value (values, n, below);

  if (below + 1 >= n)
    return low;

  double high = values[below + 1];

  for (guint i = below + 2; i < n; i++)
    high = MIN (high, values[i]);

  return low + (position - below) * (high - low);
}

double
cf_order_median (double *values,
                 guint   n)
{
  return cf_order_quantile (values, n, 0.5);
}
