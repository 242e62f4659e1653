package org.turnaround;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements that the application prepares: import {@link Counting} into a test and ask it. */
public class StatementCounter {

    /** Each thread's own: what clears old sessions once a minute is not the page's. */
    private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);

    /** How many statements the work prepares on this thread. */
    public int during(Runnable work) {
        int before = this.statements.get();
        work.run();
        return this.statements.get() - before;
    }

    private <T> T watched(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                this.statements.set(this.statements.get() + 1);
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException ex) {
                throw ex.getCause();
            }
            return result instanceof Connection ? watched(Connection.class, result) : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Puts the counter between the application and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Counting {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        static BeanPostProcessor countingDataSource(StatementCounter counter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource ? counter.watched(DataSource.class, bean) : bean;
                }
            };
        }
    }
}
