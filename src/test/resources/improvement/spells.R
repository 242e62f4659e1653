# What R's package survival makes of spells.csv: Rscript spells.R writes curves.csv and medians.csv beside it.
library(survival)
options(digits = 17)
spells <- read.csv("spells.csv", stringsAsFactors = FALSE)
groups <- c(list(England = rep(TRUE, nrow(spells))),
            lapply(split(seq_len(nrow(spells)), spells$region), function(rows) seq_len(nrow(spells)) %in% rows),
            lapply(split(seq_len(nrow(spells)), spells$type), function(rows) seq_len(nrow(spells)) %in% rows))
curves <- NULL
medians <- NULL
for (name in names(groups)) {
  fit <- survfit(Surv(days, improved) ~ 1, data = spells[groups[[name]], ], conf.type = "log-log")
  curves <- rbind(curves, data.frame(group = name, time = fit$time, n.risk = fit$n.risk, n.event = fit$n.event,
    n.censor = fit$n.censor, surv = fit$surv, std.err = fit$surv * fit$std.err, lower = fit$lower, upper = fit$upper))
  half <- quantile(fit, 0.5)
  medians <- rbind(medians, data.frame(group = name, n = fit$n, events = sum(fit$n.event),
    median = unname(half$quantile), lower = unname(half$lower), upper = unname(half$upper)))
}
write.csv(curves, "curves.csv", row.names = FALSE, na = "", quote = FALSE)
write.csv(medians, "medians.csv", row.names = FALSE, na = "", quote = FALSE)
